package ils.circulation.holddesk;

import ils.core.org.NodeFlag;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names of a municipality's libraries.
 *
 * @param all by id
 * @param pickup those in use where holds can be fetched, in order, for a list to choose from
 */
public record LibraryNames(Map<Long, String> all, Map<String, String> pickup) {

  static LibraryNames of(OrgTree tree, long municipality, String language) {
    Map<Long, String> all = new LinkedHashMap<>();
    Map<String, String> pickup = new LinkedHashMap<>();
    for (OrgNode node : tree.librariesWithin(municipality)) {
      all.put(node.id(), node.name(language));
      if (node.has(NodeFlag.PICKUP) && node.closedOn() == null) {
        pickup.put(String.valueOf(node.id()), node.name(language));
      }
    }
    return new LibraryNames(all, pickup);
  }

  public String name(long library) {
    return all.getOrDefault(library, "");
  }
}
