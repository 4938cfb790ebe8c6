package ils.circulation.policy.due;

import ils.circulation.policy.reckoning.Reckoning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A due date, or why there is none; both with the stages passed. */
public sealed interface DueAnswer {

  List<Stage> stages();

  /**
   * @param on the local day, which is what people are told
   * @param at the last instant in time
   */
  record Due(LocalDate on, Instant at, List<Stage> stages) implements DueAnswer {}

  /** No loan can be made with these rules. */
  record NoDue(Problem problem, List<Stage> stages) implements DueAnswer {}

  /** Why there is no due date. */
  enum Problem {
    /** The place has no open day in the next 366. */
    NO_OPEN_DAY,
    /** The loan is in no line of the schedule, or there is no such schedule. */
    DATE_OUTSIDE_SCHEDULE,
    /** The school has no such mark ahead. */
    NO_SCHOOL_MARK,
    /** A booking leaves less than the shortest loan. */
    TOO_SHORT_BEFORE_BOOKING,
    /** The ceilings leave no time after the loan. */
    NOT_AFTER_THE_LOAN
  }

  /** The steps in their order. */
  enum Step {
    BASE,
    DEMAND,
    HARD_DATE,
    EXPIRY,
    BOOKING,
    CLOSED_DAYS,
    TIME_OF_DAY
  }

  /**
   * One step that set or changed the date.
   *
   * @param due local time after the step; days end at 23:59:59
   * @param because by what, for "Why?"
   */
  record Stage(Step step, LocalDateTime due, Reckoning because) {}
}
