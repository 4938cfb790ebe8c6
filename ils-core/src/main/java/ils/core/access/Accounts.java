package ils.core.access;

import ils.core.config.Snapshots;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.event.Actor;
import ils.core.ids.Ids;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Staff users, their grants, and the passwords and PINs of everybody. */
@ApplicationScoped
public class Accounts {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;
  @Inject Passwords passwords;
  @Inject Organisation organisation;
  @Inject Snapshots snapshots;

  /**
   * A member of staff.
   *
   * @param municipalityId null for staff above all municipalities
   */
  public record Staff(
      long id,
      String userName,
      String displayName,
      long homeNodeId,
      @Nullable Long municipalityId,
      String language) {

    Subject subject() {
      return new Subject(Subject.Kind.STAFF, id);
    }

    public Actor actor() {
      return new Actor(Actor.Kind.STAFF, id, municipalityId, homeNodeId);
    }
  }

  private static final String SELECT =
      "select id, user_name, display_name, home_node_id, language from staff_user where active and ";

  /** An active member of staff by user name, case and accents as the database compares them. */
  public Optional<Staff> staff(String userName) {
    return one(SELECT + "user_name = ?1", userName);
  }

  public Optional<Staff> staff(long id) {
    return one(SELECT + "id = ?1", id);
  }

  private Optional<Staff> one(String sql, Object key) {
    var query = em.createNativeQuery(sql).setParameter(1, key);
    return Rows.first(query).map(this::staffOf);
  }

  private Staff staffOf(Object[] cells) {
    long home = ((Number) cells[3]).longValue();
    var municipality = organisation.tree().get(home).municipalityId();
    return new Staff(
        ((Number) cells[0]).longValue(),
        (String) cells[1],
        (String) cells[2],
        home,
        municipality,
        (String) cells[4]);
  }

  /** The stored hash, if the account has a password or PIN. */
  Optional<String> hash(Subject subject) {
    var query =
        em.createNativeQuery(
                "select hash from credential where subject_kind = ?1 and subject_id = ?2")
            .setParameter(1, subject.kind().name())
            .setParameter(2, subject.id());
    return Rows.cell(query, String.class);
  }

  /** Sets a password or PIN; the old one no longer fits. */
  @Transactional
  public void setPassword(Subject subject, String password) {
    setHash(subject, passwords.hash(password));
  }

  /** Sets many at once; a hash is meant to be slow, so every core takes its share. */
  @Transactional
  public void setPasswords(Map<Subject, String> secrets) {
    Map<Subject, String> hashes =
        secrets.entrySet().parallelStream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> passwords.hash(e.getValue())));
    hashes.forEach(this::setHash);
  }

  private void setHash(Subject subject, String hash) {
    em.createNativeQuery(
            """
            insert into credential (subject_kind, subject_id, hash, changed_at)
            values (?1, ?2, ?3, ?4)
            on duplicate key update hash = value(hash), changed_at = value(changed_at)""")
        .setParameter(1, subject.kind().name())
        .setParameter(2, subject.id())
        .setParameter(3, hash)
        .setParameter(4, Utc.of(clock.instant()))
        .executeUpdate();
  }

  /** Adds a member of staff; without a grant they may do nothing. */
  @Transactional
  public long addStaff(String userName, String displayName, long homeNode, String language) {
    long id = ids.next();
    em.createNativeQuery(
            """
            insert into staff_user
              (id, user_name, display_name, home_node_id, language, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)""")
        .setParameter(1, id)
        .setParameter(2, userName)
        .setParameter(3, displayName)
        .setParameter(4, homeNode)
        .setParameter(5, language)
        .setParameter(6, Utc.of(clock.instant()))
        .executeUpdate();
    snapshots.changed(Snapshots.Area.RIGHTS);
    return id;
  }

  @Transactional
  public void grant(long staff, Grant grant) {
    em.createNativeQuery(
            """
            insert into staff_grant (id, staff_id, role, node_id, starts_on, ends_on)
            values (?1, ?2, ?3, ?4, ?5, ?6)""")
        .setParameter(1, ids.next())
        .setParameter(2, staff)
        .setParameter(3, grant.role().name())
        .setParameter(4, grant.nodeId())
        .setParameter(5, grant.startsOn())
        .setParameter(6, grant.endsOn())
        .executeUpdate();
    snapshots.changed(Snapshots.Area.RIGHTS);
  }
}
