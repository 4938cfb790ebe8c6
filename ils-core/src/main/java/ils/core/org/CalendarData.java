package ils.core.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All calendars of the installation as read at one moment. */
final class CalendarData {

  record KindAt(long node, HoursKind kind) {}

  /** An exception for one kind, or for every kind when {@code kind} is null. */
  record ExceptionRow(@Nullable HoursKind kind, OpeningHours.Exception exception) {}

  private final Map<KindAt, List<OpeningHours.Weekly>> weekly;
  private final Map<Long, List<ExceptionRow>> exceptions;
  private final Map<Long, List<SchoolYear>> schoolYears;
  private final Map<KindAt, Calendars.Effective> resolved = new ConcurrentHashMap<>();

  CalendarData(
      Map<KindAt, List<OpeningHours.Weekly>> weekly,
      Map<Long, List<ExceptionRow>> exceptions,
      Map<Long, List<SchoolYear>> schoolYears) {
    this.weekly = weekly;
    this.exceptions = exceptions;
    this.schoolYears = schoolYears;
  }

  /** The same with more days at a node. */
  CalendarData with(long node, List<SpecialDay> days) {
    var added = new ArrayList<>(exceptions.getOrDefault(node, List.of()));
    for (SpecialDay day : days) {
      for (HoursKind kind : day.concerned()) {
        day.exceptions().forEach(one -> added.add(new ExceptionRow(kind, one)));
      }
    }
    var changed = new HashMap<>(exceptions);
    changed.put(node, added);
    return new CalendarData(weekly, changed, schoolYears);
  }

  Calendars.Effective hours(OrgTree tree, long node, HoursKind kind) {
    return resolved.computeIfAbsent(new KindAt(node, kind), k -> resolve(tree, node, kind));
  }

  private Calendars.Effective resolve(OrgTree tree, long node, HoursKind kind) {
    var upwards = tree.upwards(node);
    Optional<OrgNode> source =
        upwards.stream().filter(n -> weekly.containsKey(new KindAt(n.id(), kind))).findFirst();
    var week = source.map(n -> weekly.get(new KindAt(n.id(), kind))).orElse(List.of());
    var days = new ArrayList<OpeningHours.Exception>();
    Set<LocalDate> settled = new HashSet<>();
    for (OrgNode candidate : upwards) {
      var own = exceptionsOf(candidate.id(), kind);
      own.stream().filter(e -> !settled.contains(e.date())).forEach(days::add);
      own.forEach(e -> settled.add(e.date()));
    }
    return new Calendars.Effective(new OpeningHours(week, List.copyOf(days)), source);
  }

  private List<OpeningHours.Exception> exceptionsOf(long node, HoursKind kind) {
    return exceptions.getOrDefault(node, List.of()).stream()
        .filter(e -> e.kind() == null || e.kind() == kind)
        .map(ExceptionRow::exception)
        .toList();
  }

  List<SchoolYear> schoolYears(OrgTree tree, long node) {
    return tree.upwards(node).stream()
        .map(n -> schoolYears.getOrDefault(n.id(), List.of()))
        .filter(years -> !years.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  Set<String> markNames() {
    return schoolYears.values().stream()
        .flatMap(List::stream)
        .flatMap(year -> year.marks().stream())
        .map(SchoolYear.Mark::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
