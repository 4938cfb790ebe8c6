package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.db.Utc;
import ils.core.event.Seals;
import ils.core.ids.Ids;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SealsIT {

  @Inject Seals seals;
  @Inject CoreWorld world;
  @Inject Ids ids;

  @Test
  @DisplayName("A172: a line changed behind the application's back is found, and named by its time")
  void tamperingIsFound() throws SQLException {
    long id = ids.next();
    var at = Instant.parse("2020-01-01T12:00:00Z");
    world.execute(
        """
        insert into event (id, at, kind, actor_kind, actor_id, channel, detail)
        values (?, ?, 'TestSealed', 'SYSTEM', 0, 'AUTO', '{"fee":20}')""",
        id,
        Utc.of(at));
    seals.seal(at.plusSeconds(1));
    assertThat(seals.check()).isEmpty();

    world.execute("update event set detail = '{\"fee\":0}' where id = ?", id);
    try {
      assertThat(seals.check()).isNotEmpty();
      assertThat(seals.check().getFirst().upTo()).isEqualTo(at.plusSeconds(1));
    } finally {
      world.execute("update event set detail = '{\"fee\":20}' where id = ?", id);
    }
    assertThat(seals.check()).isEmpty();
  }
}
