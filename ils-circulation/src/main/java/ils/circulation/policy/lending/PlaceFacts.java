package ils.circulation.policy.lending;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.due.SchoolMarks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Where and when an act takes place.
 *
 * @param nodes codes of the place and those above it, nearest first
 * @param staffed whether a person stands there who can answer questions
 * @param hours of the kind that the rules name
 */
public record PlaceFacts(
    Instant at,
    ZoneId zone,
    List<String> nodes,
    boolean staffed,
    OpenHours hours,
    SchoolMarks marks) {

  public PlaceFacts {
    nodes = List.copyOf(nodes);
  }

  public LocalDate today() {
    return at.atZone(zone).toLocalDate();
  }

  public String node() {
    return nodes.get(0);
  }
}
