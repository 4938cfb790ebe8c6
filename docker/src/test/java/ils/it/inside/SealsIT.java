package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.db.Utc;
import ils.core.event.Seals;
import ils.core.ids.Ids;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SealsIT {

  @Inject Seals seals;
  @Inject CoreWorld world;
  @Inject Ids ids;
  @Inject Clock clock;

  @Test
  @DisplayName("A172: a line changed behind the application's back is found, and named by its time")
  void tamperingIsFound() throws SQLException {
    long id = ids.next();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS); // after whatever is sealed already
    world.execute(
        """
        insert into event (id, at, kind, actor_kind, actor_id, channel, detail)
        values (?, ?, 'TestSealed', 'SYSTEM', 0, 'AUTO', '{"fee":20}')""",
        id,
        Utc.of(at));
    seals.seal(at.plusMillis(1));
    assertThat(seals.check()).isEmpty();

    world.execute("update event set detail = '{\"fee\":0}' where id = ?", id);
    try {
      assertThat(seals.check()).isNotEmpty();
      assertThat(seals.check().getLast().upTo()).isEqualTo(at.plusMillis(1));
    } finally {
      world.execute("update event set detail = '{\"fee\":20}' where id = ?", id);
    }
    assertThat(seals.check()).isEmpty();
  }
}
