package ils.circulation.notices;

import ils.circulation.policy.notices.NoticeKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell one person.
 *
 * @param cause its key: the same cause is told once
 * @param on the due date or last day of now; the notice falls away when it has moved
 */
record News(
    NoticeKind kind,
    String cause,
    Whom whom,
    What what,
    @Nullable LocalDate on,
    @Nullable Long amountMinor) {

  /**
   * @param node the library that tells
   */
  record Whom(long person, @Nullable Long role, long node) {}

  /** What it is about; any of them may be null. */
  record What(
      @Nullable Long event,
      @Nullable Long loan,
      @Nullable Long hold,
      @Nullable Long line,
      @Nullable Long note,
      @Nullable Long bib) {

    static What loan(@Nullable Long event, long loan, long bib) {
      return new What(event, loan, null, null, null, bib);
    }

    static What hold(@Nullable Long event, long hold, long bib) {
      return new What(event, null, hold, null, null, bib);
    }

    static What event(long event) {
      return new What(event, null, null, null, null, null);
    }
  }

  /** When it is to be sent at the earliest. */
  record Timed(News news, Instant sendAfter) {}

  static String ofEvent(NoticeKind kind, long event, long subject) {
    return kind + ":event:" + event + ":" + subject;
  }

  /** A notice of a day is told once for each day. */
  static String ofDay(NoticeKind kind, String of, long subject, LocalDate on) {
    return kind + ":" + of + ":" + subject + ":" + on;
  }
}
