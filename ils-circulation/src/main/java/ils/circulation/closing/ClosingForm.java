package ils.circulation.closing;

import ils.circulation.holidays.DanishHolidays;
import ils.core.org.DayHours;
import ils.core.org.HoursKind;
import ils.core.org.SpecialDay;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of special days, as typed: from one day to another, or the days that were ticked. */
public class ClosingForm {

  @FormParam("node")
  @DefaultValue("")
  String node = "";

  @FormParam("from")
  @DefaultValue("")
  String from = "";

  @FormParam("to")
  @DefaultValue("")
  String to = "";

  @FormParam("day")
  List<String> days = List.of();

  @FormParam("kind")
  List<String> kinds = List.of();

  @FormParam("hours")
  @DefaultValue("")
  String hours = "";

  @FormParam("reason")
  @DefaultValue("")
  String reason = "";

  /** What an empty form shows: every kind of hours, at a place. */
  static ClosingForm empty(String node) {
    var form = new ClosingForm();
    form.node = node;
    form.kinds = Arrays.stream(HoursKind.values()).map(HoursKind::name).toList();
    return form;
  }

  public String node() {
    return node;
  }

  public String from() {
    return from;
  }

  public String to() {
    return to;
  }

  /** The days that were ticked one by one; none where a range was typed. */
  public List<String> days() {
    return days;
  }

  public boolean has(HoursKind kind) {
    return kinds.contains(kind.name());
  }

  public String hours() {
    return hours;
  }

  public String reason() {
    return reason;
  }

  /** The fields that cannot be read. */
  Set<String> wrong() {
    Set<String> wrong = new LinkedHashSet<>();
    if (!node.matches("\\d{1,18}")) {
      wrong.add("node");
    }
    if (first() == null) {
      wrong.add("from");
    }
    if (last() == null || days.stream().anyMatch(day -> day(day) == null)) {
      wrong.add("to");
    }
    if (kinds().isEmpty()) {
      wrong.add("kind");
    }
    if (DayHours.parse(hours).isEmpty()) {
      wrong.add("hours");
    }
    if (reason.isBlank()) {
      wrong.add("reason");
    }
    return wrong;
  }

  /** What is meant; nothing is {@link #wrong}. */
  ClosingWish wish() {
    var like =
        new SpecialDay(
            Objects.requireNonNull(first()),
            kinds(),
            DayHours.parse(hours).orElseThrow(),
            reason.strip());
    List<SpecialDay> all =
        days.isEmpty() ? like.until(Objects.requireNonNull(last())) : ticked(like);
    return new ClosingWish(Long.parseLong(node), all, reason.strip());
  }

  private List<SpecialDay> ticked(SpecialDay like) {
    return days.stream()
        .map(ClosingForm::day)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .map(
            day ->
                new SpecialDay(
                    day,
                    like.kinds(),
                    like.hours(),
                    DanishHolidays.nameOn(day).orElse(like.reason())))
        .toList();
  }

  private @Nullable LocalDate first() {
    return day(days.isEmpty() ? from : days.getFirst());
  }

  /** Without a last day it is about one day. */
  private @Nullable LocalDate last() {
    return to.isBlank() ? first() : day(to);
  }

  private Set<HoursKind> kinds() {
    return Arrays.stream(HoursKind.values()).filter(this::has).collect(Collectors.toSet());
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
