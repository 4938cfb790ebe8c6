package ils.core.access;

import ils.core.db.Utc;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing, for all channels and nodes together: five failures lock an account for five
 * minutes, and each further five for longer; a client address has more tries, for many share one.
 *
 * <p>It has its own transaction, so that a failure counts even when the caller's is rolled back.
 */
@ApplicationScoped
public class Guard {

  static final int TRIES = 5;
  static final int CLIENT_TRIES = 50;
  static final Duration LOCK = Duration.ofMinutes(5);
  private static final Duration FORGET = Duration.ofHours(12);

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Clock clock;

  /**
   * What is known of the tries of an account and of a client.
   *
   * @param lockedUntil when either may try again; null when both may
   * @param failures whether the account has failures to forget
   */
  public record State(@Nullable Instant lockedUntil, boolean failures) {}

  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public State look(String account, String client) {
    var sql = "select subject, locked_until from sign_in_guard where subject in (?, ?)";
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, account);
      query.setString(2, client);
      try (var rows = query.executeQuery()) {
        return state(rows, account);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the sign-in guard could not be asked", e);
    }
  }

  private State state(ResultSet rows, String account) throws SQLException {
    var now = clock.instant();
    Instant locked = null;
    boolean failures = false;
    while (rows.next()) {
      failures |= account.equals(rows.getString("subject"));
      var until = Utc.read(rows, "locked_until");
      if (until != null && until.isAfter(now) && (locked == null || until.isAfter(locked))) {
        locked = until;
      }
    }
    return new State(locked, failures);
  }

  /** Counts a failure; every {@code tries}-th locks, longer each time up to an hour. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void failed(String subject, int tries) {
    var now = clock.instant();
    var sql =
        """
        insert into sign_in_guard (subject, failures, last_failure_at) values (?, 1, ?)
        on duplicate key update
          failures = if(last_failure_at < ?, 1, failures + 1),
          last_failure_at = ?,
          locked_until = if(failures mod ? = 0,
            ? + interval least(60, ? * (failures div ?)) minute, locked_until)""";
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setString(1, subject);
      update.setObject(2, Utc.of(now));
      update.setObject(3, Utc.of(now.minus(FORGET)));
      update.setObject(4, Utc.of(now));
      update.setInt(5, tries);
      update.setObject(6, Utc.of(now));
      update.setLong(7, LOCK.toMinutes());
      update.setInt(8, tries);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a failed sign-in could not be counted", e);
    }
  }

  /** Forgets the failures after a success. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void succeeded(String subject) {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement("delete from sign_in_guard where subject = ?")) {
      update.setString(1, subject);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the sign-in guard could not be cleared", e);
    }
  }
}
