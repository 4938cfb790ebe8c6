package ils.core.org;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hours of one weekday as people write them: {@code 10-18}, {@code 8:30-12, 13-17}, {@code
 * 20-02} over midnight; nothing for a closed day.
 */
public record DayHours(List<Period> periods) {

  private static final Pattern PERIOD =
      Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?");

  /**
   * @param closes not after {@code opens}: on the next day
   */
  public record Period(LocalTime opens, LocalTime closes) {

    @Override
    public String toString() {
      return opens + "-" + closes;
    }
  }

  public DayHours {
    periods = List.copyOf(periods);
  }

  /** Empty if the text cannot be read, or two periods overlap. */
  public static Optional<DayHours> parse(String text) {
    if (text.isBlank()) {
      return Optional.of(new DayHours(List.of()));
    }
    List<Period> read = new ArrayList<>();
    for (String part : text.split("[,;]", -1)) {
      Optional<Period> period = period(part.strip());
      if (period.isEmpty()) {
        return Optional.empty();
      }
      read.add(period.get());
    }
    read.sort(Comparator.comparing(Period::opens));
    return overlap(read) ? Optional.empty() : Optional.of(new DayHours(read));
  }

  private static Optional<Period> period(String text) {
    Matcher m = PERIOD.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      var period = new Period(time(m.group(1), m.group(2)), time(m.group(3), m.group(4)));
      return period.opens().equals(period.closes()) ? Optional.empty() : Optional.of(period);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 24 is midnight. */
  private static LocalTime time(String hour, String minute) {
    int minutes = minute == null ? 0 : Integer.parseInt(minute);
    int hours = Integer.parseInt(hour);
    return LocalTime.of(hours == 24 && minutes == 0 ? 0 : hours, minutes);
  }

  /** Only the last may go over midnight. */
  private static boolean overlap(List<Period> sorted) {
    for (int i = 0; i + 1 < sorted.size(); i++) {
      Period one = sorted.get(i);
      boolean overnight = !one.closes().isAfter(one.opens());
      if (overnight || one.closes().isAfter(sorted.get(i + 1).opens())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return periods.stream().map(Period::toString).collect(Collectors.joining(", "));
  }
}
