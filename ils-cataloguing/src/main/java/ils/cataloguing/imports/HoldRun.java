package ils.cataloguing.imports;

import ils.cataloguing.intake.ImportProgress;
import ils.cataloguing.sql.Sql;
import ils.core.db.Utc;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes an import for one process, and lets it go when it is over. */
@ApplicationScoped
public class HoldRun {

  private static final int LONGEST_FAILURE = 500;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Organisation organisation;
  @Inject Clock clock;

  /**
   * Takes the import unless another process works on it and gave a sign of life lately.
   *
   * @return who wanted it; empty when it cannot be taken now
   */
  @Transactional(rollbackOn = Exception.class)
  Optional<Occasion> take(long run, String instance) throws SQLException {
    Instant now = clock.instant();
    try (Connection connection = database.getConnection()) {
      int taken =
          Sql.update(
              connection,
              """
              update import_run set state = 'RUNNING', instance = ?, alive_until = ?
              where id = ? and state in ('WAITING', 'RUNNING')
                and (alive_until is null or alive_until < ? or instance = ?)""",
              instance,
              Utc.of(now.plus(ImportProgress.LEASE)),
              run,
              Utc.of(now),
              instance);
      return taken == 0
          ? Optional.empty()
          : Sql.list(
                  connection,
                  "select actor_kind, actor_id, node_id from import_run where id = ?",
                  row -> occasion(row.getString(1), row.getLong(2), row.getLong(3)),
                  List.of(run))
              .stream()
              .findFirst();
    }
  }

  private Occasion occasion(String kind, long id, long node) {
    Long municipality = organisation.tree().get(node).municipalityId();
    Actor actor = new Actor(Actor.Kind.valueOf(kind), id, municipality, node);
    return new Occasion(actor, Channel.AUTO, node, null);
  }

  /**
   * Ends the import.
   *
   * @param failure why it could not be ended well; null when all records were dealt with
   */
  @Transactional(rollbackOn = Exception.class)
  void end(long run, String instance, @Nullable String failure) throws SQLException {
    String why =
        failure != null && failure.length() > LONGEST_FAILURE
            ? failure.substring(0, LONGEST_FAILURE)
            : failure;
    try (Connection connection = database.getConnection()) {
      Sql.update(
          connection,
          """
          update import_run set state = ?, failure = ?, finished_at = ?, alive_until = null
          where id = ? and instance = ? and state = 'RUNNING'""",
          (failure == null ? ImportState.DONE : ImportState.FAILED).name(),
          why,
          Utc.of(clock.instant()),
          run,
          instance);
    }
  }
}
