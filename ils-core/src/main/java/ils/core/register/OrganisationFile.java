package ils.core.register;

import ils.core.access.StaffRole;
import ils.core.org.HoursKind;
import ils.core.org.NodeFlag;
import ils.core.org.NodeType;
import ils.core.register.OrganisationEntries.ClosedDay;
import ils.core.register.OrganisationEntries.Hours;
import ils.core.register.OrganisationEntries.Mark;
import ils.core.register.OrganisationEntries.Node;
import ils.core.register.OrganisationEntries.Staff;
import ils.core.register.OrganisationEntries.StaffGrant;
import ils.core.register.OrganisationEntries.Year;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code organisation.json}. */
final class OrganisationFile {

  static final String NAME = "organisation.json";

  private static final Set<String> LISTS =
      Set.of("nodes", "hours", "exceptions", "schoolYears", "staff");
  private static final List<String> WEEK = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  private static final int LONGEST_CLOSURE_DAYS = 400;

  private OrganisationFile() {}

  static OrganisationEntries read(String text, Complaints complaints) {
    Map<String, List<Row>> lists = new JsonFile(NAME, complaints).lists(text, LISTS);
    return new OrganisationEntries(
        of(lists, "nodes").map(OrganisationFile::node).toList(),
        of(lists, "hours").map(OrganisationFile::hours).toList(),
        of(lists, "exceptions").flatMap(OrganisationFile::exceptions).toList(),
        of(lists, "schoolYears").map(OrganisationFile::year).toList(),
        of(lists, "staff").map(OrganisationFile::staff).toList());
  }

  private static Stream<Row> of(Map<String, List<Row>> lists, String name) {
    return lists.getOrDefault(name, List.of()).stream();
  }

  private static Node node(Row row) {
    row.only(Set.of("code", "type", "parent", "isil", "da", "en", "zone", "flags", "settings"));
    Set<NodeFlag> flags = EnumSet.noneOf(NodeFlag.class);
    for (String name : row.list("flags")) {
      NodeFlag flag = row.constant("flags", name, NodeFlag.class);
      if (flag != null) {
        flags.add(flag);
      }
    }
    return new Node(
        row,
        row.required("type", NodeType.class),
        row.required("code", 32),
        row.optional("parent", 32),
        row.optional("isil", 20),
        row.required("da", 120),
        row.required("en", 120),
        zone(row),
        flags,
        row.pairs("settings"));
  }

  private static @Nullable String zone(Row row) {
    String zone = row.optional("zone", 40);
    if (zone != null && !java.time.ZoneId.getAvailableZoneIds().contains(zone)) {
      row.complain("zone", "must be a time zone such as Europe/Copenhagen");
    }
    return zone;
  }

  private static Hours hours(Row row) {
    row.only(Set.of("node", "kind", "days", "opens", "closes", "from", "to"));
    LocalTime opens = row.time("opens");
    LocalTime closes = row.time("closes");
    if (opens == null || closes == null) {
      row.complain("opens", "needs opens and closes");
    }
    return new Hours(
        row,
        row.required("node"),
        row.required("kind", HoursKind.class),
        days(row),
        Objects.requireNonNullElse(opens, LocalTime.MIN),
        Objects.requireNonNullElse(closes, LocalTime.MIN),
        row.requiredDate("from"),
        row.date("to"));
  }

  /** {@code MON-FRI}, {@code MON,WED} or {@code SAT}. */
  private static List<DayOfWeek> days(Row row) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : row.required("days").split(",", -1)) {
      String[] ends = part.split("-", -1);
      int first = WEEK.indexOf(ends[0]);
      int last = WEEK.indexOf(ends[ends.length - 1]);
      if (ends.length > 2 || first < 0 || last < first) {
        row.complain("days", "must be such as MON-FRI or MON,WED");
        return List.of();
      }
      days.addAll(EnumSet.range(DayOfWeek.of(first + 1), DayOfWeek.of(last + 1)));
    }
    return List.copyOf(days);
  }

  private static Stream<ClosedDay> exceptions(Row row) {
    row.only(Set.of("node", "kind", "date", "to", "opens", "closes", "reason"));
    String node = row.required("node");
    HoursKind kind = row.optional("kind", HoursKind.class);
    String reason = row.required("reason", 120);
    LocalDate first = row.requiredDate("date");
    LocalDate last = Objects.requireNonNullElse(row.date("to"), first);
    LocalTime opens = row.time("opens");
    LocalTime closes = row.time("closes");
    if ((opens == null) != (closes == null)) {
      row.complain("opens", "needs opens and closes, or neither for a closed day");
    }
    if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_CLOSURE_DAYS))) {
      row.complain("to", "must be a day after date, within a year");
      return Stream.empty();
    }
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> new ClosedDay(row, node, kind, day, opens, closes, reason));
  }

  private static Year year(Row row) {
    row.only(Set.of("node", "name", "starts", "ends", "marks"));
    LocalDate starts = row.requiredDate("starts");
    LocalDate ends = row.requiredDate("ends");
    if (ends.isBefore(starts)) {
      row.complain("ends", "must not be before starts");
    }
    List<Mark> marks = row.rows("marks").stream().map(OrganisationFile::mark).toList();
    return new Year(row, row.required("node"), row.required("name", 20), starts, ends, marks);
  }

  private static Mark mark(Row row) {
    row.only(Set.of("mark", "from", "to", "note"));
    LocalDate from = row.requiredDate("from");
    LocalDate to = Objects.requireNonNullElse(row.date("to"), from);
    if (to.isBefore(from)) {
      row.complain("to", "must not be before from");
    }
    return new Mark(row.required("mark", 40), from, to, row.optional("note", 120));
  }

  private static Staff staff(Row row) {
    row.only(Set.of("user", "password", "name", "home", "language", "grants"));
    String language = Objects.requireNonNullElse(row.optional("language", 8), "da");
    String password = row.required("password");
    if (!password.isEmpty() && password.length() < 8) {
      row.complain("password", "must have 8 characters or more");
    }
    return new Staff(
        row,
        row.required("user", 80),
        password,
        row.required("name", 120),
        row.required("home"),
        language,
        row.rows("grants").stream().map(OrganisationFile::grant).toList());
  }

  private static StaffGrant grant(Row row) {
    row.only(Set.of("role", "node"));
    return new StaffGrant(row.required("role", StaffRole.class), row.required("node"));
  }
}
