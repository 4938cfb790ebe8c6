package ils.core.category;

import ils.core.org.OrgNode;
import java.util.Comparator;
import java.util.List;

/**
 * The fields that a new category and one on record have in common.
 *
 * @param places where it can hold: the municipality first
 */
public record CategoryFields(CategoryForm form, List<OrgNode> places) {

  public CategoryFields {
    places =
        places.stream()
            .sorted(
                Comparator.comparingInt((OrgNode node) -> node.path().size())
                    .thenComparing(OrgNode::code))
            .toList();
  }
}
