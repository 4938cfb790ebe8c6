package ils.bench.circulation;

import ils.bench.ImportRun;
import ils.it.process.LaunchedSystem;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Records come in at full speed, file after file, until it is closed. */
final class ImportBeside implements AutoCloseable {

  private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
  private final Future<Long> running;
  private volatile boolean over;

  ImportBeside(LaunchedSystem system) {
    running = thread.submit(() -> importOn(system));
  }

  private long importOn(LaunchedSystem system) throws Exception {
    long records = 0;
    while (!over) {
      var counts = ImportRun.start(system, ImportRun.file()).awaitEnd();
      records += Math.round(Double.parseDouble(counts.get("records").toString()));
    }
    return records;
  }

  /** Ends with the file that is being read; records that came in. */
  long end() throws Exception {
    over = true;
    return running.get();
  }

  @Override
  public void close() {
    over = true;
    thread.close();
  }
}
