package ils.circulation.policy.due;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a due date is computed.
 *
 * @param from the instant the period starts: the loan, the renewal, or the old due date
 * @param zone of the place where the item is lent
 * @param terms by the rules
 * @param demanded whether somebody waits for the title
 * @param expiresOn the last day of the borrower's role; null for none
 * @param bookedFrom the first day of the item's next booking; null for none
 * @param hours of the place, of the kind that the rules name
 * @param schedules tables of fixed dates by name
 * @param marks of the borrower's school
 */
public record DueFacts(
    Instant from,
    ZoneId zone,
    DueTerms terms,
    boolean demanded,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate bookedFrom,
    OpenHours hours,
    Map<String, Schedule> schedules,
    SchoolMarks marks) {

  /** Nothing but a start, a place and its hours: no demand, expiry, booking, schedule or school. */
  public static DueFacts of(Instant from, ZoneId zone, DueTerms terms, OpenHours hours) {
    return new DueFacts(from, zone, terms, false, null, null, hours, Map.of(), SchoolMarks.NONE);
  }
}
