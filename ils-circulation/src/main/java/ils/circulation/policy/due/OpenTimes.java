package ils.circulation.policy.due;

import ils.circulation.policy.due.OpenHours.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Searches in opening hours; each search ends after {@value #DAYS} days. */
final class OpenTimes {

  static final int DAYS = 366;

  private final OpenHours hours;

  OpenTimes(OpenHours hours) {
    this.hours = hours;
  }

  /** An opening with its dates. */
  record Opening(LocalDateTime start, LocalDateTime end) {
    boolean contains(LocalDateTime time) {
      return !time.isBefore(start) && !time.isAfter(end);
    }
  }

  boolean isOpenOn(LocalDate day) {
    return hours.isOpenOn(day);
  }

  /** The first open day on or after a day. */
  Optional<LocalDate> openDayFrom(LocalDate day) {
    return openDayFrom(day, 1);
  }

  /** The first open day on or after a day, looking only at every so many days. */
  Optional<LocalDate> openDayFrom(LocalDate day, int step) {
    for (int i = 0; i <= DAYS; i += step) {
      if (hours.isOpenOn(day.plusDays(i))) {
        return Optional.of(day.plusDays(i));
      }
    }
    return Optional.empty();
  }

  /** The last open day on or before a day, not before another. */
  Optional<LocalDate> openDayUntil(LocalDate day, LocalDate notBefore) {
    for (LocalDate d = day; !d.isBefore(notBefore); d = d.minusDays(1)) {
      if (hours.isOpenOn(d)) {
        return Optional.of(d);
      }
    }
    return Optional.empty();
  }

  /** So many open days after a day. */
  Optional<LocalDate> openDaysAfter(LocalDate day, long count) {
    LocalDate found = day;
    for (long i = 0; i < count; i++) {
      Optional<LocalDate> next = openDayFrom(found.plusDays(1));
      if (next.isEmpty()) {
        return next;
      }
      found = next.get();
    }
    return Optional.of(found);
  }

  /** The opening that holds a time; one over midnight belongs to the day before. */
  Optional<Opening> around(LocalDateTime time) {
    for (int back = 1; back >= 0; back--) {
      LocalDate day = time.toLocalDate().minusDays(back);
      for (Span span : hours.on(day)) {
        Opening opening = new Opening(span.start(day), span.end(day));
        if (opening.contains(time)) {
          return Optional.of(opening);
        }
      }
    }
    return Optional.empty();
  }

  /** The first opening that begins after a time. */
  Optional<Opening> after(LocalDateTime time) {
    for (int i = 0; i <= DAYS; i++) {
      LocalDate day = time.toLocalDate().plusDays(i);
      for (Span span : hours.on(day)) {
        if (span.start(day).isAfter(time)) {
          return Optional.of(new Opening(span.start(day), span.end(day)));
        }
      }
    }
    return Optional.empty();
  }

  /** The last opening that ended before a time. */
  Optional<Opening> before(LocalDateTime time) {
    Opening last = null;
    for (int i = 0; i <= DAYS && last == null; i++) {
      LocalDate day = time.toLocalDate().minusDays(i);
      for (Span span : hours.on(day)) {
        if (span.end(day).isBefore(time)) {
          last = new Opening(span.start(day), span.end(day));
        }
      }
    }
    return Optional.ofNullable(last);
  }
}
