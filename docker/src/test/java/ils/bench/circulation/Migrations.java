package ils.bench.circulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schema as the modules' sources have it. */
final class Migrations {

  private Migrations() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of("."))) {
      List<Path> folders =
          modules
              .map(m -> m.resolve("src/main/resources/db/migration"))
              .filter(Files::isDirectory)
              .toList();
      Stream.Builder<Path> all = Stream.builder();
      for (Path folder : folders) {
        try (Stream<Path> files = Files.list(folder)) {
          files.forEach(all::add);
        }
      }
      return all.build().sorted().toList();
    }
  }
}
