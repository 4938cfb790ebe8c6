package ils.circulation.rulepages;

import ils.core.org.OrgNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version's text.
 *
 * @param place the node it counts for; null for the set that ships with the product
 * @param others versions and drafts that it can be compared with
 * @param nodes where a draft of it can be begun
 */
public record VersionPage(
    RuleSource source,
    @Nullable OrgNode place,
    List<NumberedLine> lines,
    List<Other> others,
    List<OrgNode> nodes) {

  public VersionPage {
    lines = List.copyOf(lines);
    others = List.copyOf(others);
    nodes = List.copyOf(nodes);
  }

  /** The number in its address. */
  public String id() {
    return source.ref().substring(1);
  }
}
