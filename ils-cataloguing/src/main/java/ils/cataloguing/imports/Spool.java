package ils.cataloguing.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files to be imported, kept in this node's data folder until their import is over. */
@ApplicationScoped
public class Spool {

  @Inject
  @ConfigProperty(name = "ils.data.dir")
  String data;

  /**
   * A file as it came.
   *
   * @param sha256 of its bytes
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Received(Path file, long bytes, byte[] sha256) {}

  /** Writes the stream to a file, whatever its size; the stream is not closed. */
  public Received receive(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    Path file = Files.createTempFile(folder(), "received-", ".part");
    try (OutputStream out = Files.newOutputStream(file)) {
      long bytes = new DigestInputStream(in, digest).transferTo(out);
      return new Received(file, bytes, digest.digest());
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Makes a received file that of an import, in place of one that may be there from before. */
  void keep(Received received, long run) throws IOException {
    Files.move(
        received.file(),
        file(run),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  void drop(Received received) throws IOException {
    Files.deleteIfExists(received.file());
  }

  void drop(long run) throws IOException {
    Files.deleteIfExists(file(run));
  }

  boolean has(long run) throws IOException {
    return Files.exists(file(run));
  }

  Path file(long run) throws IOException {
    return folder().resolve(run + ".records");
  }

  private Path folder() throws IOException {
    return Files.createDirectories(Path.of(data, "imports"));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
