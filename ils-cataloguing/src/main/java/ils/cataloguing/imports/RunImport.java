package ils.cataloguing.imports;

import ils.cataloguing.intake.ImportJob;
import ils.cataloguing.intake.PreparedChunk;
import ils.cataloguing.intake.RecordPreparer;
import ils.cataloguing.intake.StoreChunk;
import ils.cataloguing.intake.TakenOver;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcWarning;
import ils.cataloguing.marc.RecordReader;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.marc.codec.MarcFiles;
import ils.cataloguing.profile.ImportProfile;
import ils.cataloguing.profile.ImportProfiles;
import ils.cataloguing.profile.ItemMapping;
import ils.cataloguing.profile.ItemReader;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Carries out one import: while a chunk is stored, the next one is read and prepared, so that both
 * cores have work and no more than two chunks are in memory.
 */
@ApplicationScoped
public class RunImport {

  /** Two imports that meet in a new record: the second finds it stored when it tries again. */
  private static final int TRIES = 3;

  @Inject ImportRuns runs;
  @Inject ImportProfiles profiles;
  @Inject Organisation organisation;
  @Inject Spool spool;
  @Inject StoreChunk storeChunk;
  @Inject DeskFirst desk;

  @Resource ManagedExecutorService preparing;

  /**
   * Imports what is left of the file.
   *
   * @throws IOException if the file cannot be read
   * @throws TakenOver if another process went on with it
   */
  void run(long id, String instance, Occasion occasion)
      throws IOException, SQLException, InterruptedException {
    ImportRun run = runs.find(id).orElseThrow();
    ImportProfile profile =
        profiles
            .find(run.profile())
            .orElseThrow(() -> new IOException("the profile " + run.profile() + " is gone"));
    MarcFormat format = MarcFormat.parse(run.format()).orElseThrow();
    ItemMapping mapping = profile.items();
    ImportJob job =
        new ImportJob(
            id,
            instance,
            occasion,
            format.id(),
            profile.rules(),
            profile.overlay(),
            mapping == null ? MarcWarning.WHOLE_RECORD : mapping.tag(),
            run.dryRun());
    ItemReader items =
        mapping == null ? null : new ItemReader(mapping, organisation.tree(), run.node());
    try (RecordReader reader = MarcCodecs.reader(format, MarcFiles.open(spool.file(id)))) {
      RecordPreparer preparer = new RecordPreparer(reader, profile.source(), items);
      preparer.skip(run.counts().records());
      store(job, preparer);
    }
  }

  private void store(ImportJob job, RecordPreparer preparer)
      throws SQLException, InterruptedException, IOException {
    int most = desk.rest(Duration.ZERO);
    PreparedChunk chunk = preparer.next(most);
    while (!chunk.isEmpty()) {
      int read = most;
      Future<PreparedChunk> next = preparing.submit(() -> preparer.next(read));
      try {
        long from = System.nanoTime();
        store(job, chunk);
        most = desk.rest(Duration.ofNanos(System.nanoTime() - from));
      } catch (SQLException | RuntimeException | InterruptedException e) {
        settle(next);
        throw e;
      }
      chunk = result(next);
    }
  }

  private void store(ImportJob job, PreparedChunk chunk) throws SQLException {
    for (int tried = 1; ; tried++) {
      try {
        storeChunk.store(job, chunk);
        return;
      } catch (SQLIntegrityConstraintViolationException e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }

  private static PreparedChunk result(Future<PreparedChunk> future)
      throws InterruptedException, IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IOException("the file could not be read: " + e.getCause(), e.getCause());
    }
  }

  /** Waits until nobody reads the file any more, so that it can be closed. */
  private static void settle(Future<PreparedChunk> future) throws InterruptedException {
    try {
      future.get();
    } catch (ExecutionException e) {
      System.getLogger(RunImport.class.getName())
          .log(System.Logger.Level.DEBUG, "the chunk after the failed one", e);
    }
  }
}
