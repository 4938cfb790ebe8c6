package ils.opac.holds;

import ils.core.org.NodeFlag;
import ils.core.org.OrgNode;
import ils.core.page.View;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The libraries of a patron's municipality.
 *
 * @param home the patron's own, or the municipality where there is none
 */
public record Libraries(List<OrgNode> all, long home, LocalDate today) {

  public Libraries {
    all = List.copyOf(all);
  }

  public String name(View view, long library) {
    return all.stream()
        .filter(node -> node.id() == library)
        .findFirst()
        .map(node -> node.name(view.language()))
        .orElse("");
  }

  /** Those in use where holds can be fetched, as a list to choose from. */
  public Map<String, String> pickups(View view) {
    Map<String, String> pickups = new LinkedHashMap<>();
    all.stream()
        .filter(node -> node.has(NodeFlag.PICKUP) && !node.isClosedOn(today))
        .forEach(node -> pickups.put(String.valueOf(node.id()), node.name(view.language())));
    return pickups;
  }
}
