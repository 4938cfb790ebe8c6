package ils.core.event;

import ils.core.db.Utc;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Seals the event log: every minute a hash is made over the previous seal and all events since, so
 * that a line changed, added or taken away behind the application's back is found by {@link
 * #check}.
 *
 * <p>Only what is older than two minutes is sealed, for a transaction may commit late; the scan at
 * a desk never waits for it.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Seals {

  private static final System.Logger LOG = System.getLogger("ils.audit");
  private static final Duration SETTLED = Duration.ofMinutes(2);

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Clock clock;

  /** One seal: the events from the one before until {@code upTo}, this instant not included. */
  record Seal(long seq, Instant upTo, long events, byte[] hash) {

    static final Seal NONE = new Seal(0, Instant.EPOCH, 0, new byte[32]);
  }

  /**
   * A seal that no longer fits its events.
   *
   * @param from the first instant in doubt
   */
  public record Broken(long seq, Instant from, Instant upTo, long sealed, long found) {}

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void sealEveryMinute() {
    try {
      seal(clock.instant().minus(SETTLED));
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "the event log was not sealed this minute", e);
    }
  }

  /** Seals everything before an instant; nothing if there is nothing new. */
  public void seal(Instant upTo) throws SQLException {
    try (var connection = database.getConnection()) {
      var last = last(connection);
      if (!upTo.isAfter(last.upTo())) {
        return;
      }
      var next = hash(connection, last, upTo);
      if (next.events() > 0) {
        store(connection, next);
      }
    }
  }

  /** Recomputes every seal and names those that do not fit; an empty list is a sound log. */
  public List<Broken> check() throws SQLException {
    var broken = new ArrayList<Broken>();
    try (var connection = database.getConnection()) {
      var before = Seal.NONE;
      for (Seal seal : all(connection)) {
        var again = hash(connection, before, seal.upTo());
        if (!java.security.MessageDigest.isEqual(again.hash(), seal.hash())) {
          broken.add(
              new Broken(seal.seq(), before.upTo(), seal.upTo(), seal.events(), again.events()));
        }
        before = seal;
      }
    }
    return broken;
  }

  private static Seal hash(Connection connection, Seal before, Instant upTo) throws SQLException {
    var sql =
        """
        select id, at, kind, actor_kind, actor_id, channel, node_id, municipality_id, person_id,
          bib_id, item_id, subject_id, request_id, undo_of, detail
        from event where at >= ? and at < ? order by id""";
    var chain = new SealHash(before.hash());
    try (var query = connection.prepareStatement(sql)) {
      query.setFetchSize(1_000);
      query.setObject(1, Utc.of(before.upTo()));
      query.setObject(2, Utc.of(upTo));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          chain.add(rows);
        }
      }
    }
    return new Seal(before.seq() + 1, upTo, chain.events(), chain.hash());
  }

  private static Seal last(Connection connection) throws SQLException {
    var seals = seals(connection, " order by seq desc limit 1");
    return seals.isEmpty() ? Seal.NONE : seals.getFirst();
  }

  private static List<Seal> all(Connection connection) throws SQLException {
    return seals(connection, " order by seq");
  }

  private static List<Seal> seals(Connection connection, String order) throws SQLException {
    var read = new ArrayList<Seal>();
    try (var query =
            connection.prepareStatement("select seq, up_to, events, hash from event_seal" + order);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        @Nullable Instant upTo = Utc.read(rows, "up_to");
        if (upTo != null) {
          read.add(new Seal(rows.getLong(1), upTo, rows.getLong(3), rows.getBytes(4)));
        }
      }
    }
    return read;
  }

  private void store(Connection connection, Seal seal) throws SQLException {
    var sql = "insert into event_seal (seq, up_to, events, hash, sealed_at) values (?, ?, ?, ?, ?)";
    try (var insert = connection.prepareStatement(sql)) {
      insert.setLong(1, seal.seq());
      insert.setObject(2, Utc.of(seal.upTo()));
      insert.setLong(3, seal.events());
      insert.setBytes(4, seal.hash());
      insert.setObject(5, Utc.of(clock.instant()));
      insert.executeUpdate();
    } catch (java.sql.SQLIntegrityConstraintViolationException e) {
      LOG.log(Level.DEBUG, "another node sealed first");
    }
  }
}
