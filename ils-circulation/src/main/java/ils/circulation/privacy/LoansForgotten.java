package ils.circulation.privacy;

import ils.core.event.DomainEvent;

/** Some ended loans and holds have no borrower any more, and some messages are gone. */
record LoansForgotten(int loans, int holds, int messages) implements DomainEvent {}
