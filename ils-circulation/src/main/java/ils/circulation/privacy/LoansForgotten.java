package ils.circulation.privacy;

import ils.core.event.DomainEvent;

/** Some ended loans and holds have no borrower any more; which ones is not told. */
record LoansForgotten(int loans, int holds) implements DomainEvent {}
