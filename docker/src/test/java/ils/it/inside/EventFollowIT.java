package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.db.Utc;
import ils.core.event.EventFeed;
import ils.core.event.FeedFollower;
import ils.core.ids.Ids;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class EventFollowIT {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject EventFeed feed;
  @Inject Ids ids;

  @Test
  @DisplayName("An event that commits after a later one is handed out all the same, each once")
  void lateCommitsAreNotLost() throws SQLException {
    var kind = "TestFollow" + ids.next();
    var follower = new FeedFollower(feed, List.of(kind), NOW.minusSeconds(10));
    try (var slow = database.getConnection();
        var quick = database.getConnection()) {
      slow.setAutoCommit(false);
      long late = log(slow, kind, NOW);
      long early = log(quick, kind, NOW.plusSeconds(2));

      assertThat(ids(follower.poll(NOW.plusSeconds(3)))).containsExactly(early);
      slow.commit();
      slow.setAutoCommit(true);
      assertThat(ids(follower.poll(NOW.plusSeconds(4)))).containsExactly(late);
      assertThat(follower.poll(NOW.plusSeconds(5))).isEmpty();
      assertThat(follower.poll(NOW.plusSeconds(60))).isEmpty();
    }
  }

  @Test
  @DisplayName("A commit that is forty seconds late is found by the sweep")
  void veryLateCommitsAreFoundByTheSweep() throws SQLException {
    var kind = "TestSweep" + ids.next();
    var follower = new FeedFollower(feed, List.of(kind), NOW);
    try (var connection = database.getConnection()) {
      log(connection, kind, NOW.plusSeconds(40));
      assertThat(follower.poll(NOW.plusSeconds(41))).hasSize(1);
      long late = log(connection, kind, NOW.plusSeconds(1));

      assertThat(follower.poll(NOW.plusSeconds(42))).isEmpty();
      assertThat(ids(follower.poll(NOW.plusSeconds(55)))).containsExactly(late);
      assertThat(follower.safePosition()).isBefore(NOW);
    }
  }

  private long log(Connection connection, String kind, Instant at) throws SQLException {
    var sql =
        """
        insert into event (id, at, kind, actor_kind, actor_id, channel)
        values (?, ?, ?, 'SYSTEM', 0, 'AUTO')""";
    long id = ids.next();
    try (var insert = connection.prepareStatement(sql)) {
      insert.setLong(1, id);
      insert.setObject(2, Utc.of(at));
      insert.setString(3, kind);
      insert.executeUpdate();
    }
    return id;
  }

  private static List<Long> ids(List<EventFeed.Entry> entries) {
    return entries.stream().map(EventFeed.Entry::id).toList();
  }
}
