package ils.circulation.why;

import ils.core.org.OrgNode;

/** A place, in the language of whoever reads it. */
public record PlaceTold(long id, String da, String en) {

  public static PlaceTold of(OrgNode node) {
    return new PlaceTold(node.id(), node.nameDa(), node.nameEn());
  }

  public String name(String language) {
    return language.equals("en") ? en : da;
  }
}
