package ils.opac.index.feed;

import ils.opac.index.CatalogueIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty index with every record of the database.
 *
 * <p>The database is read by the calling thread in order of id; records are understood and analysed
 * by as many threads as there are processors; when those fall behind, the reader waits.
 */
@ApplicationScoped
class IndexBuild {

  private static final System.Logger LOG = System.getLogger("ils.index");
  private static final int BATCH = 400;
  private static final int TELL_EVERY = 50_000;

  @Inject BibRows bibs;

  /**
   * Reads everything.
   *
   * @param goOn asked before each batch; false ends the build early
   * @return how many records went in
   */
  int fill(CatalogueIndex index, BooleanSupplier goOn)
      throws SQLException, IOException, InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("index-build-", 0).factory());
    try {
      return fill(index, goOn, new Running(pool, threads));
    } finally {
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private int fill(CatalogueIndex index, BooleanSupplier goOn, Running running)
      throws SQLException, IOException, InterruptedException {
    int done = 0;
    long last = Long.MIN_VALUE;
    while (goOn.getAsBoolean()) {
      List<BibRows.StoredBib> batch = bibs.after(last, BATCH);
      if (batch.isEmpty()) {
        break;
      }
      last = batch.getLast().id();
      running.add(() -> add(index, batch));
      done += batch.size();
      if (done % TELL_EVERY < BATCH) {
        LOG.log(Level.INFO, "{0} records indexed", done);
      }
    }
    running.finish();
    return done;
  }

  private static @Nullable Void add(CatalogueIndex index, List<BibRows.StoredBib> batch)
      throws IOException {
    for (BibRows.StoredBib bib : batch) {
      Intake.take(bib, index::add);
    }
    return null;
  }

  /** The batches on their way; an error of one ends the build. */
  private static final class Running {
    private final ExecutorService pool;
    private final int most;
    private final Deque<Future<?>> batches = new ArrayDeque<>();

    Running(ExecutorService pool, int most) {
      this.pool = pool;
      this.most = most;
    }

    /** Waits for the oldest batch if there are enough of them. */
    void add(Callable<?> batch) throws IOException, InterruptedException {
      if (batches.size() >= most) {
        await(batches.remove());
      }
      batches.add(pool.submit(batch));
    }

    void finish() throws IOException, InterruptedException {
      while (!batches.isEmpty()) {
        await(batches.remove());
      }
    }

    private static void await(Future<?> batch) throws IOException, InterruptedException {
      try {
        batch.get();
      } catch (ExecutionException e) {
        throw new IOException("a record could not be indexed", e.getCause());
      }
    }
  }
}
