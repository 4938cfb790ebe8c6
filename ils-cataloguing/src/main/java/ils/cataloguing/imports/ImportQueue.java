package ils.cataloguing.imports;

import ils.cataloguing.intake.TakenOver;
import ils.core.event.Occasion;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The imports of this process: two at a time, so that the desk keeps a core and a database that is
 * not busy; the others wait their turn.
 */
@ApplicationScoped
public class ImportQueue {

  private static final System.Logger LOG = System.getLogger("ils.imports");

  /** How long to wait for another process that holds an import to give up or die, seconds. */
  private static final int PATIENCE = 60;

  /** Imports at work at the same time. */
  private static final int AT_ONCE = 2;

  @Resource ManagedExecutorService executor;

  @Inject RunImport runImport;
  @Inject HoldRun hold;
  @Inject ImportRuns runs;
  @Inject Spool spool;

  private final String instance = UUID.randomUUID().toString();
  private final Set<Long> working = new HashSet<>();
  private final Set<Long> waiting = new LinkedHashSet<>();

  /** Carries out the import in the background; one that is under way here already stays that. */
  synchronized void submit(long run) {
    if (!working.contains(run)) {
      waiting.add(run);
      fill();
    }
  }

  private synchronized void done(long run) {
    working.remove(run);
    fill();
  }

  private synchronized void fill() {
    while (working.size() < AT_ONCE && !waiting.isEmpty()) {
      long next = waiting.iterator().next();
      waiting.remove(next);
      working.add(next);
      executor.execute(() -> work(next));
    }
  }

  /** Goes on with imports that a stop or a crash interrupted, as far as their files are here. */
  void resume() throws IOException {
    for (ImportRun run : runs.unfinished()) {
      if (spool.has(run.id())) {
        LOG.log(
            Level.INFO, "import {0} goes on after record {1}", run.id(), run.counts().records());
        submit(run.id());
      }
    }
  }

  private void work(long run) {
    try {
      Optional<Occasion> occasion = take(run);
      if (occasion.isPresent()) {
        carryOut(run, occasion.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "import " + run + " stopped; it goes on at the next start", e);
    } finally {
      done(run);
    }
  }

  private Optional<Occasion> take(long run) throws SQLException, InterruptedException {
    for (int waited = 0; waited < PATIENCE; waited++) {
      if (runs.find(run).filter(r -> !r.state().isOver()).isEmpty()) {
        return Optional.empty();
      }
      Optional<Occasion> taken = hold.take(run, instance);
      if (taken.isPresent()) {
        return taken;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    return Optional.empty();
  }

  private void carryOut(long run, Occasion occasion)
      throws SQLException, IOException, InterruptedException {
    try {
      runImport.run(run, instance, occasion);
      end(run, null);
    } catch (TakenOver e) {
      LOG.log(Level.INFO, String.valueOf(e.getMessage()));
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "import " + run + " failed", e);
      end(run, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private void end(long run, @Nullable String failure) throws SQLException, IOException {
    hold.end(run, instance, failure);
    spool.drop(run);
  }
}
