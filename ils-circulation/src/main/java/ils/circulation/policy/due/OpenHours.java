package ils.circulation.policy.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** When a place is open, for one kind of hours (staffed, self-service, ...). */
@FunctionalInterface
public interface OpenHours {

  /** Open every minute of every day. */
  OpenHours ALWAYS = day -> List.of(new Span(LocalTime.MIN, LocalTime.MIN));

  /** The spans that begin on this day, earliest first; empty on a closed day. */
  List<Span> on(LocalDate day);

  default boolean isOpenOn(LocalDate day) {
    return !on(day).isEmpty();
  }

  /** From one time to another; until a time not later than the first means the day after. */
  record Span(LocalTime from, LocalTime until) {

    LocalDateTime start(LocalDate day) {
      return day.atTime(from);
    }

    LocalDateTime end(LocalDate day) {
      return (until.isAfter(from) ? day : day.plusDays(1)).atTime(until);
    }
  }
}
