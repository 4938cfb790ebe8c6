package ils.core.register;

import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Retried;
import ils.core.event.Actor;
import ils.core.org.Organisation;
import ils.core.register.OrganisationEntries.ClosedDay;
import ils.core.register.OrganisationEntries.Hours;
import ils.core.register.OrganisationEntries.Mark;
import ils.core.register.OrganisationEntries.Year;
import ils.core.register.RegisterReport.Fate;
import ils.core.register.RegisterReport.Part;
import ils.core.register.RegisterReport.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings opening hours, exceptions and school years into the state that the file says. */
@ApplicationScoped
class CalendarWriter {

  @Inject CalendarRows rows;
  @Inject Organisation organisation;
  @Inject Snapshots snapshots;
  @Inject RegisterEvents events;

  /** Whose week it is. */
  private record Week(String node, String kind) {}

  @Retried
  @Transactional
  public Part write(Actor by, OrganisationEntries entries) {
    var tally = new Tally("calendars");
    weeks(entries.hours()).forEach((week, hours) -> tally.add(week(week, hours)));
    entries.exceptions().forEach(day -> tally.add(exception(day)));
    entries.schoolYears().forEach(year -> tally.add(year(year)));
    Part part = tally.part();
    if (part.added() + part.changed() > 0) {
      snapshots.changed(Area.CALENDARS);
    }
    events.applied(by, part);
    return part;
  }

  private static Map<Week, List<Hours>> weeks(List<Hours> hours) {
    return hours.stream()
        .collect(
            Collectors.groupingBy(
                h -> new Week(h.node(), h.kind().name()), LinkedHashMap::new, Collectors.toList()));
  }

  /** The week of a kind is replaced as a whole: a day left out of the file is closed. */
  private Fate week(Week week, List<Hours> hours) {
    long node = id(week.node());
    List<CalendarRows.Weekly> wanted =
        hours.stream()
            .flatMap(
                h ->
                    h.days().stream()
                        .map(
                            day ->
                                new CalendarRows.Weekly(
                                    day, h.opens(), h.closes(), h.from(), h.to())))
            .toList();
    return rows.replaceWeek(node, week.kind(), wanted);
  }

  private Fate exception(ClosedDay day) {
    return rows.saveException(id(day.node()), day);
  }

  private Fate year(Year year) {
    List<Mark> marks = year.marks();
    return rows.saveYear(id(year.node()), year, marks);
  }

  private long id(String code) {
    return organisation
        .tree()
        .byCode(code)
        .orElseThrow(() -> new IllegalStateException("node " + code + " was not written"))
        .id();
  }
}
