package ils.core.org;

import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The organisation tree as it is now, kept in memory, at most a second behind the database. */
@ApplicationScoped
public class Organisation {

  @Inject Snapshots snapshots;
  @Inject OrgTreeReader reader;

  private Snapshot<OrgTree> tree;

  @PostConstruct
  void open() {
    tree = new Snapshot<>(snapshots, Area.ORG, reader::read);
  }

  public OrgTree tree() {
    return tree.get();
  }
}
