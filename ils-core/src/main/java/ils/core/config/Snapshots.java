package ils.core.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

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

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

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
    TERMINALS,
    NOTICES,
    CATEGORIES
  }

  /** The area's version as last seen; a snapshot of another version must be read again. */
  long version(Area area) {
    if (System.nanoTime() - lookedAt >= LOOK_EVERY_NANOS && here().isEmpty()) {
      look();
    }
    return versions.getOrDefault(area, 0L);
  }

  /** Makes the next question look at the database. */
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
    here().ifPresentOrElse(known -> known.change(area), () -> begin(area));
  }

  private void begin(Area area) {
    var changes = new Uncommitted();
    changes.change(area);
    transaction.putResource(Uncommitted.class, changes);
    transaction.registerInterposedSynchronization(new ForgetAfterwards(this));
  }

  /**
   * What the running transaction has changed and nobody else may see yet: neither its version nor a
   * snapshot that it reads may become everybody's.
   */
  Optional<Uncommitted> here() {
    return transaction.getTransactionKey() == null
        ? Optional.empty()
        : Optional.ofNullable((Uncommitted) transaction.getResource(Uncommitted.class));
  }

  private synchronized void look() {
    if (System.nanoTime() - lookedAt < LOOK_EVERY_NANOS) {
      return;
    }
    versions = read();
    lookedAt = System.nanoTime();
  }

  /** By plain JDBC: the threads that ask may have no transaction, and no entity manager then. */
  private Map<Area, Long> read() {
    var read = new EnumMap<Area, Long>(Area.class);
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select area, version from config_version");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        read.put(Area.valueOf(rows.getString(1)), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the versions of the configuration could not be read", e);
    }
    return read;
  }
}
