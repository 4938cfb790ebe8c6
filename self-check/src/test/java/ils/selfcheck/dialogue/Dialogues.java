package ils.selfcheck.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The dialogue files, whether in a folder or in the JAR of this module's tests. */
public final class Dialogues {

  private Dialogues() {}

  /** The files of a folder below {@code sip2}, sorted by name; never none. */
  public static List<Path> in(String folder) {
    URL url =
        Objects.requireNonNull(
            Dialogues.class.getResource("/sip2/" + folder), "no dialogues in " + folder);
    try (Stream<Path> files = Files.list(path(url.toURI()))) {
      List<Path> found = files.filter(each -> each.toString().endsWith(".sip2")).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("no dialogues in " + folder);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path path(URI uri) throws IOException {
    if (uri.getScheme().equals("jar")) {
      openJar(uri);
    }
    return Path.of(uri);
  }

  /** Stays open as long as the tests run: the paths are of no use without it. */
  private static FileSystem openJar(URI uri) throws IOException {
    try {
      return FileSystems.getFileSystem(uri);
    } catch (FileSystemNotFoundException notYet) {
      return FileSystems.newFileSystem(uri, Map.of());
    }
  }
}
