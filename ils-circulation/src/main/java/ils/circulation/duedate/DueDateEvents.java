package ils.circulation.duedate;

import ils.core.event.DomainEvent;
import java.time.LocalDate;
import java.util.List;

/** What changes of due dates write into the event log. */
public final class DueDateEvents {

  private DueDateEvents() {}

  /** One loan's due date was changed by staff. */
  public record DueDateChanged(long loanId, LocalDate before, LocalDate after, String comment)
      implements DomainEvent {}

  /** All of one person's loans that one act has changed; what one message tells. */
  public record DueDatesChanged(List<Long> loans, LocalDate dueOn) implements DomainEvent {}
}
