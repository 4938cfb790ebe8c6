package ils.core.org;

import java.util.List;

/** Trees for tests of other packages. */
public final class OrgTrees {

  private OrgTrees() {}

  /** A new installation. */
  public static OrgTree empty() {
    return new OrgTree(List.of());
  }
}
