package ils.opac.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds a node's index, and while one is rebuilt, the old one and the new.
 *
 * <p>The file {@code current} names the folder in use and is replaced in one step, so that a
 * process that dies in the middle of a build leaves the old index in use. What such a process
 * leaves behind is removed at the next {@link #begin} or {@link #use}.
 */
public final class IndexHome {

  private static final String CURRENT = "current";
  private static final String GENERATION = "index-";

  private final Path home;

  /** Makes the folder if it is not there. */
  public IndexHome(Path home) throws IOException {
    this.home = Files.createDirectories(home);
  }

  /** The folder of the index in use, if one was ever built whole. */
  public Optional<Path> current() throws IOException {
    Path pointer = home.resolve(CURRENT);
    if (!Files.exists(pointer)) {
      return Optional.empty();
    }
    Path folder = home.resolve(Files.readString(pointer).strip());
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  /** A new empty folder beside the one in use, to build in. */
  public Path begin() throws IOException {
    removeOthersThan(current());
    int last =
        generations().stream()
            .map(folder -> folder.getFileName().toString().substring(GENERATION.length()))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    return Files.createDirectory(home.resolve(GENERATION + (last + 1)));
  }

  /** Takes a folder into use that was built and committed whole; the others stay for now. */
  public void use(Path built) throws IOException {
    Path draft = home.resolve(CURRENT + ".new");
    Files.writeString(draft, built.getFileName().toString());
    Files.move(
        draft,
        home.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes every index that is not in use; call when nothing reads them any more. */
  public void removeOthers() throws IOException {
    removeOthersThan(current());
  }

  private void removeOthersThan(Optional<Path> kept) throws IOException {
    for (Path folder : generations()) {
      if (kept.isEmpty() || !kept.get().equals(folder)) {
        remove(folder);
      }
    }
  }

  private List<Path> generations() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(home, GENERATION + "[0-9]*")) {
      folders.forEach(found::add);
    }
    return found;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
