package ils.circulation.carriers;

import ils.circulation.messages.Handover;
import ils.circulation.messages.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder {@code outbox} among this node's files, where messages go that nothing else carries:
 * e-mails and SMS where no server is set, so that whoever tries the system out sees what would be
 * sent, and Digital Post, for a sender of the library's own. A message has the same file name at
 * each try, and appears whole or not at all.
 */
@ApplicationScoped
public class OutboxFolder {

  private static final System.Logger LOG = System.getLogger("ils.notices");

  @Inject
  @ConfigProperty(name = "ils.data.dir")
  String dataDir;

  /** What a file holds. */
  interface Content {
    void write(Path file) throws IOException;
  }

  Handover put(Outgoing message, String ending, Content content) {
    try {
      Path folder = Files.createDirectories(Path.of(dataDir, "outbox"));
      keepPrivate(folder);
      Path part = folder.resolve(message.id() + ".part");
      content.write(part);
      Path file = folder.resolve(message.id() + ending);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Handover.Taken("file", file.getFileName().toString());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the outbox could not be written", e);
      return new Handover.Later("FILE");
    }
  }

  /** Messages name people: they are the owner's alone, where the file system knows of owners. */
  private static void keepPrivate(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
