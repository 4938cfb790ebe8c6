package ils.core.register;

import ils.core.access.StaffRole;
import ils.core.org.HoursKind;
import ils.core.org.NodeFlag;
import ils.core.org.NodeType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code organisation.json} says. */
record OrganisationEntries(
    List<Node> nodes,
    List<Hours> hours,
    List<ClosedDay> exceptions,
    List<Year> schoolYears,
    List<Staff> staff) {

  static final OrganisationEntries NONE =
      new OrganisationEntries(List.of(), List.of(), List.of(), List.of(), List.of());

  record Node(
      Row row,
      NodeType type,
      String code,
      @Nullable String parent,
      @Nullable String isil,
      String danish,
      String english,
      @Nullable String zone,
      Set<NodeFlag> flags,
      Map<String, String> settings) {}

  record Hours(
      Row row,
      String node,
      HoursKind kind,
      List<DayOfWeek> days,
      LocalTime opens,
      LocalTime closes,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** One day that is not as in other weeks; closed where no times are given. */
  record ClosedDay(
      Row row,
      String node,
      @Nullable HoursKind kind,
      LocalDate date,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes,
      String reason) {}

  record Year(
      Row row, String node, String name, LocalDate starts, LocalDate ends, List<Mark> marks) {}

  record Mark(String mark, LocalDate from, LocalDate to, @Nullable String note) {}

  record Staff(
      Row row,
      String user,
      String password,
      String name,
      String home,
      String language,
      List<StaffGrant> grants) {

    /** Without the password, so that it cannot end in a log. */
    @Override
    public String toString() {
      return "Staff[" + user + "]";
    }
  }

  record StaffGrant(StaffRole role, String node) {}
}
