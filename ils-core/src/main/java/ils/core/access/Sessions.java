package ils.core.access;

import ils.core.db.Utc;
import ils.core.event.Actor;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Browser sessions, kept in the database so that any node can serve any request. The cookie holds
 * 256 random bits; the table holds only their hash.
 *
 * <p>A session ends after eight hours without use for staff and thirty minutes for patrons, whose
 * browser may be the library's.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Sessions {

  private static final Duration STAFF_IDLE = Duration.ofHours(8);
  private static final Duration PATRON_IDLE = Duration.ofMinutes(30);
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Clock clock;
  @Inject Accounts accounts;
  @Inject Owners owners;

  /**
   * Opens a session.
   *
   * @return the secret for the cookie; it is shown once and stored nowhere
   */
  public String open(Actor actor) {
    var secret = Secret.fresh();
    var now = clock.instant();
    var sql =
        """
        insert into web_session
          (id_hash, subject_kind, subject_id, node_id, created_at, seen_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?)""";
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setBytes(1, Secret.hash(secret));
      insert.setString(2, actor.is(Actor.Kind.STAFF) ? "STAFF" : "PERSON");
      insert.setLong(3, actor.id());
      insert.setObject(4, actor.nodeId());
      insert.setObject(5, Utc.of(now));
      insert.setObject(6, Utc.of(now));
      insert.setObject(7, Utc.of(now.plus(idle(actor))));
      insert.executeUpdate();
      return secret;
    } catch (SQLException e) {
      throw new IllegalStateException("a session could not be opened", e);
    }
  }

  /** Whose session this is, if it is open. */
  public Optional<Actor> find(String secret) {
    var sql =
        """
        select subject_kind, subject_id, node_id, seen_at from web_session
        where id_hash = ? and expires_at > ?""";
    var now = clock.instant();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setBytes(1, Secret.hash(secret));
      query.setObject(2, Utc.of(now));
      try (var rows = query.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        var actor = actor(rows);
        var seen = Utc.read(rows, "seen_at");
        if (actor.isPresent() && seen != null && seen.isBefore(now.minus(TOUCH_EVERY))) {
          touch(secret, actor.get());
        }
        return actor;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a session could not be read", e);
    }
  }

  private Optional<Actor> actor(ResultSet row) throws SQLException {
    var subject = Subject.of(row.getString("subject_kind"), row.getLong("subject_id"));
    @Nullable Long node = row.getObject("node_id", Long.class);
    return owners.actor(subject).map(a -> node == null ? a : a.at(node));
  }

  private void touch(String secret, Actor actor) throws SQLException {
    var now = clock.instant();
    var sql = "update web_session set seen_at = ?, expires_at = ? where id_hash = ?";
    update(sql, Utc.of(now), Utc.of(now.plus(idle(actor))), Secret.hash(secret));
  }

  /** Remembers at which service point the member of staff stands. */
  public void standAt(String secret, long node) {
    try {
      update("update web_session set node_id = ? where id_hash = ?", node, Secret.hash(secret));
    } catch (SQLException e) {
      throw new IllegalStateException("the service point could not be stored", e);
    }
  }

  public void close(String secret) {
    try {
      update("delete from web_session where id_hash = ?", (Object) Secret.hash(secret));
    } catch (SQLException e) {
      throw new IllegalStateException("the session could not be closed", e);
    }
  }

  /** Ends every session of an account, when its password changes. */
  public void closeAll(Subject subject) {
    try {
      update(
          "delete from web_session where subject_kind = ? and subject_id = ?",
          subject.kind().name(),
          subject.id());
    } catch (SQLException e) {
      throw new IllegalStateException("the sessions could not be closed", e);
    }
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void sweep() throws SQLException {
    update("delete from web_session where expires_at < ?", Utc.of(clock.instant()));
  }

  private void update(String sql, Object... values) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }

  private static Duration idle(Actor actor) {
    return actor.is(Actor.Kind.STAFF) ? STAFF_IDLE : PATRON_IDLE;
  }
}
