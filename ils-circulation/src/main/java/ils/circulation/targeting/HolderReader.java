package ils.circulation.targeting;

import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.org.Organisation;
import ils.core.person.RoleKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** Reads whose hold it is, as far as copies are concerned. */
@ApplicationScoped
class HolderReader {

  private static final String SQL =
      """
      select r.kind, b.node_id from borrower_role r
      left join block b on b.person_id = r.person_id and (b.role_id is null or b.role_id = r.id)
        and b.lifted_at is null and find_in_set('CAPTURE', b.stops) and b.starts_at <= ?2
        and (b.ends_on is null or b.ends_on >= ?3)
      where r.id = ?1""";

  @PersistenceContext EntityManager em;
  @Inject Organisation organisation;

  /**
   * Whose hold it is.
   *
   * @param school whether the role is a school's
   * @param stopped whether a block keeps copies from being captured at the pickup library
   */
  record Holder(boolean school, boolean stopped) {}

  Holder of(Hold hold, Scene scene) {
    Long role = hold.roleId();
    if (role == null) {
      return new Holder(false, true);
    }
    var query =
        em.createNativeQuery(SQL)
            .setParameter(1, role)
            .setParameter(2, Utc.of(scene.now()))
            .setParameter(3, scene.today());
    boolean school = false;
    boolean stopped = false;
    for (Object[] row : Rows.all(query)) {
      school = RoleKind.valueOf((String) row[0]).isOfSchool();
      stopped |= stops(row[1], hold.pickupNode());
    }
    return new Holder(school, stopped);
  }

  private boolean stops(@Nullable Object node, long pickup) {
    return node != null && organisation.tree().get(pickup).isWithin(Rows.id(node));
  }
}
