package ils.core.org;

import java.util.List;

/** Organisation trees for tests of modules that only read them. */
public final class Organisations {

  private Organisations() {}

  public static OrgTree of(OrgNode... nodes) {
    return new OrgTree(List.of(nodes));
  }

  public static OrgTree none() {
    return of();
  }
}
