package ils.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything that survives a restart, locked while this process uses it.
 *
 * <p>Two servers on one folder would be two writers of one index, so the lock is taken before
 * anything else is touched; the system drops it when the process dies, however it dies.
 */
final class DataFolder implements AutoCloseable {

  /** Room for the database's programs and empty files, and some work, bytes. */
  private static final long FIRST_START = 1_500_000_000L;

  /** Less than this and the database may stop in the middle of a day, bytes. */
  private static final long LATER_START = 300_000_000L;

  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /** Makes the folder if need be and takes it for this process. */
  static DataFolder open(Path root) throws Refusal {
    try {
      Files.createDirectories(root.resolve("log"));
      var channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw inUse(root);
      }
      var folder = new DataFolder(root, channel);
      folder.requireSpace();
      return folder;
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  private static Refusal inUse(Path root) {
    var running = RunningServer.of(root);
    String who = running == null ? "another process" : "process " + running.pid();
    return new Refusal(
        ExitCode.DATA_FOLDER,
        "the data folder %s is in use by %s; stop it with ./ils stop --data %s, or choose another folder with --data"
            .formatted(root, who, root));
  }

  private static Refusal unusable(Path root, IOException e) {
    String why = e instanceof FileSystemException f ? reason(f) : e.getMessage();
    return new Refusal(
        ExitCode.DATA_FOLDER,
        "the data folder %s cannot be used (%s); give a folder that you may write to with --data"
            .formatted(root, why),
        e);
  }

  private static String reason(FileSystemException e) {
    @Nullable String said = e.getReason();
    return e.getFile() + ": " + (said == null ? e.getClass().getSimpleName() : said);
  }

  private void requireSpace() throws IOException, Refusal {
    long needed = Files.exists(database().resolve("data")) ? LATER_START : FIRST_START;
    long free = Files.getFileStore(root).getUsableSpace();
    if (free < needed) {
      throw new Refusal(
          ExitCode.DATA_FOLDER,
          "the disk of %s has %d MB free and %d MB are needed; make room, or choose another folder with --data"
              .formatted(root, free / 1_000_000, needed / 1_000_000));
    }
  }

  Path root() {
    return root;
  }

  Path database() {
    return root.resolve("db");
  }

  Path logs() {
    return root.resolve("log");
  }

  Path operatorToken() {
    return root.resolve("operator.token");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
