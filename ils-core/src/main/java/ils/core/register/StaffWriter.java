package ils.core.register;

import ils.core.access.Accounts;
import ils.core.access.Grant;
import ils.core.access.Subject;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Retried;
import ils.core.db.Rows;
import ils.core.event.Actor;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.register.OrganisationEntries.Staff;
import ils.core.register.OrganisationEntries.StaffGrant;
import ils.core.register.RegisterReport.Fate;
import ils.core.register.RegisterReport.Part;
import ils.core.register.RegisterReport.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Brings staff users and their grants into the state that the file says. */
@ApplicationScoped
class StaffWriter {

  @Inject RegisterRows rows;
  @Inject Accounts accounts;
  @Inject Organisation organisation;
  @Inject Snapshots snapshots;
  @Inject Credentials credentials;
  @Inject RegisterEvents events;
  @Inject Clock clock;

  @Retried
  @Transactional
  public Part write(Actor by, List<Staff> entries) {
    var tally = new Tally("staff");
    entries.forEach(entry -> tally.add(write(entry)));
    events.applied(by, tally.part());
    return tally.part();
  }

  private Fate write(Staff entry) {
    long home = node(entry.home()).id();
    Optional<Object[]> known =
        rows.first(
            "select id, display_name, home_node_id, language from staff_user where user_name = ?1",
            entry.user());
    long id =
        known
            .map(cells -> Rows.id(cells[0]))
            .orElseGet(() -> accounts.addStaff(entry.user(), entry.name(), home, entry.language()));
    boolean changed = known.isPresent() && change(id, entry, home, known.get());
    for (StaffGrant grant : entry.grants()) {
      changed |= grant(id, grant);
    }
    credentials.setFirst(new Subject(Subject.Kind.STAFF, id), entry.password());
    return known.isEmpty() ? Fate.ADDED : changed ? Fate.CHANGED : Fate.UNCHANGED;
  }

  private boolean change(long id, Staff entry, long home, Object[] known) {
    if (entry.name().equals(known[1])
        && home == Rows.id(known[2])
        && entry.language().equals(known[3])) {
      return false;
    }
    rows.change(
        """
        update staff_user set display_name = ?2, home_node_id = ?3, language = ?4,
          version = version + 1
        where id = ?1""",
        id,
        entry.name(),
        home,
        entry.language());
    snapshots.changed(Area.RIGHTS);
    return true;
  }

  private boolean grant(long staff, StaffGrant grant) {
    OrgNode node = node(grant.node());
    LocalDate today = LocalDate.ofInstant(clock.instant(), node.zone());
    String sql =
        """
        select id from staff_grant where staff_id = ?1 and role = ?2 and node_id = ?3
          and (ends_on is null or ends_on >= ?4)""";
    if (rows.cell(Number.class, sql, staff, grant.role().name(), node.id(), today).isPresent()) {
      return false;
    }
    accounts.grant(staff, new Grant(grant.role(), node.id(), today, null));
    return true;
  }

  private OrgNode node(String code) {
    return organisation
        .tree()
        .byCode(code)
        .orElseThrow(() -> new IllegalStateException("node " + code + " was not written"));
  }
}
