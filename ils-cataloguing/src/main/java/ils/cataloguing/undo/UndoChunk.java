package ils.cataloguing.undo;

import ils.cataloguing.sql.Sql;
import ils.core.bib.RecordsStored;
import ils.core.db.Retried;
import ils.core.db.Utc;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Waiters;
import ils.core.org.Organisation;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Takes back some hundred items or records of an import in one transaction. */
@ApplicationScoped
public class UndoChunk {

  private static final int CHUNK = 300;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject EventLog events;
  @Inject Waiters waiters;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /** The work of one kind that a chunk does on its connection. */
  private interface Work {
    UndoOutcome on(Connection connection) throws SQLException;
  }

  /** Takes back items; false when none is left. */
  @Retried
  @Transactional(rollbackOn = Exception.class)
  boolean items(long run, Occasion occasion) throws SQLException {
    Set<Long> named = waiters.named(made(run));
    return carryOut(run, occasion, connection -> new UndoItems(connection, run).undo(CHUNK, named));
  }

  /** The items that may be deleted next, locked; the connection is given back for who asks then. */
  private List<Long> made(long run) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return Sql.list(
          connection,
          "select i.id from import_item r join item i on i.id = r.item_id where r.run_id = ?"
              + " and r.undo_state is null and r.act = 'CREATED' order by r.item_id limit "
              + CHUNK
              + " for update",
          row -> row.getLong(1),
          List.of(run));
    }
  }

  /** Takes back records; false when none is left. */
  @Retried
  @Transactional(rollbackOn = Exception.class)
  boolean records(long run, Occasion occasion) throws SQLException {
    var now = Utc.of(clock.instant());
    return carryOut(run, occasion, connection -> new UndoRecords(connection, run, now).undo(CHUNK));
  }

  private boolean carryOut(long run, Occasion occasion, Work work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      UndoOutcome outcome = work.on(connection);
      outcome.write(connection, run);
      if (!outcome.touched().isEmpty()) {
        var stored = new RecordsStored(outcome.touched().stream().sorted().toList(), run);
        events.add(occasion, stored, About.subject(run));
        waiters.part(occasion, outcome.opened());
        waiters.planAnew(occasion, outcome.touched());
      }
      return outcome.taken() > 0;
    }
  }

  /** Notes that all is taken back that could be. */
  @Transactional(rollbackOn = Exception.class)
  void end(long run) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Sql.update(
          connection,
          "update import_run set state = 'UNDONE', finished_at = ? where id = ?",
          Utc.of(clock.instant()),
          run);
    }
  }

  /** On whose behalf an interrupted undo goes on: the one who wanted the import. */
  @Transactional(rollbackOn = Exception.class)
  Occasion occasion(long run, long node) {
    Long municipality = organisation.tree().get(node).municipalityId();
    try (Connection connection = database.getConnection()) {
      return Sql.list(
              connection,
              "select actor_kind, actor_id from import_run where id = ?",
              row ->
                  new Occasion(
                      new Actor(
                          Actor.Kind.valueOf(row.getString(1)), row.getLong(2), municipality, node),
                      Channel.AUTO,
                      node,
                      null),
              List.of(run))
          .getFirst();
    } catch (SQLException e) {
      throw new IllegalStateException("import " + run + " could not be read", e);
    }
  }
}
