package ils.core.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells when configuration kept in memory is out of date.
 *
 * <p>Whoever changes an area calls {@link #changed} in the same transaction. Every node looks at
 * the version counters at most once a second, so another node's change is seen within a second and
 * a check-out spends no statement on configuration.
 */
@ApplicationScoped
public class Snapshots {

  private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

  @PersistenceContext EntityManager em;

  private volatile Map<Area, Long> versions = new EnumMap<>(Area.class);
  private volatile long lookedAt = System.nanoTime() - LOOK_EVERY_NANOS;

  /** What is versioned; each is read whole into memory. */
  public enum Area {
    ORG,
    SETTINGS,
    CALENDARS,
    RULES,
    RIGHTS,
    TERMINALS
  }

  /** The area's version as last seen; a snapshot of another version must be read again. */
  public long version(Area area) {
    if (System.nanoTime() - lookedAt >= LOOK_EVERY_NANOS) {
      look();
    }
    return versions.getOrDefault(area, 0L);
  }

  /** Makes the next question look at the database, for the node that changed something itself. */
  public void forget() {
    lookedAt = System.nanoTime() - LOOK_EVERY_NANOS;
  }

  /** Marks the area as changed; takes effect for everybody when the transaction commits. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(Area area) {
    em.createNativeQuery(
            """
            insert into config_version (area, version) values (?1, 1)
            on duplicate key update version = version + 1""")
        .setParameter(1, area.name())
        .executeUpdate();
    forget();
  }

  private synchronized void look() {
    if (System.nanoTime() - lookedAt < LOOK_EVERY_NANOS) {
      return;
    }
    var read = new EnumMap<Area, Long>(Area.class);
    for (Object row :
        em.createNativeQuery("select area, version from config_version").getResultList()) {
      var cells = (Object[]) row;
      read.put(Area.valueOf((String) cells[0]), ((Number) cells[1]).longValue());
    }
    versions = read;
    lookedAt = System.nanoTime();
  }
}
