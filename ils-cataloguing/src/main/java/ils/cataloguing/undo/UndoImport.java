package ils.cataloguing.undo;

import ils.cataloguing.imports.ImportRun;
import ils.cataloguing.imports.ImportRuns;
import ils.cataloguing.sql.Sql;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Takes a whole import back: items it made go, records it made are closed, what it changed is as
 * before. What somebody has acted on since stays, and the report says why. In the background, in
 * chunks; a stop or a crash only pauses it.
 */
@ApplicationScoped
public class UndoImport {

  private static final System.Logger LOG = System.getLogger("ils.imports");

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Resource ManagedExecutorService executor;

  @Inject UndoChunk chunk;
  @Inject ImportRuns runs;
  @Inject Rights rights;

  /**
   * Begins to take it back.
   *
   * @throws ils.core.access.NotPermitted unless the actor may import where the import did
   * @throws ProblemException with {@code CONFLICT} if it is under way, only a dry run, or undone
   */
  public void start(long id, Actor actor) {
    ImportRun run =
        runs.find(id)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no import " + id));
    rights.require(actor, Right.IMPORT_RECORDS, run.node());
    if (!run.canBeUndone() || !begin(run.id())) {
      throw new ProblemException(
          ProblemType.CONFLICT, "import " + run.id() + " cannot be undone: it is " + run.state());
    }
    Occasion occasion = new Occasion(actor, Channel.AUTO, run.node(), null);
    executor.execute(() -> carryOut(run.id(), occasion));
  }

  /** Goes on with what a stop or a crash interrupted. */
  void resume() {
    for (ImportRun run : runs.undoing()) {
      Occasion occasion = chunk.occasion(run.id(), run.node());
      executor.execute(() -> carryOut(run.id(), occasion));
    }
  }

  private boolean begin(long run) {
    try (Connection connection = database.getConnection()) {
      return Sql.update(
              connection,
              "update import_run set state = 'UNDOING', finished_at = null"
                  + " where id = ? and state in ('DONE', 'FAILED')",
              run)
          == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("the undo could not be written down", e);
    }
  }

  private void carryOut(long run, Occasion occasion) {
    try {
      boolean more = true;
      while (more) {
        more = chunk.items(run, occasion);
      }
      more = true;
      while (more) {
        more = chunk.records(run, occasion);
      }
      chunk.end(run);
    } catch (SQLException | RuntimeException e) {
      LOG.log(
          Level.ERROR, "the undo of import " + run + " stopped; it goes on at the next start", e);
    }
  }
}
