package ils.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code convert}: cataloguing's converter in this process, without a server.
 *
 * <p>Its classes are loaded apart, because they must not be on the launcher's own class path (the
 * server would take them from there).
 */
final class Convert {

  private Convert() {}

  static ExitCode convert(List<String> words, Console console) throws Refusal, IOException {
    var arguments = Arguments.parse(words, Set.of("from", "to", "report"), Set.of());
    if (arguments.rest().size() != 2) {
      throw new Refusal(
          ExitCode.USAGE, "convert takes --from FORMAT --to FORMAT [--report FILE] IN OUT");
    }
    String from = required(arguments, "from");
    String to = required(arguments, "to");
    Path in = Path.of(arguments.rest().get(0));
    Path out = Path.of(arguments.rest().get(1));
    int status;
    try (var report = ConversionReport.to(arguments.option("report"))) {
      status = call(from, to, in, out, report);
      console.print(report.last());
    }
    return switch (status) {
      case 0 -> ExitCode.DONE;
      case 2 -> ExitCode.USAGE;
      default -> ExitCode.FAILED;
    };
  }

  private static String required(Arguments arguments, String name) throws Refusal {
    return arguments
        .option(name)
        .orElseThrow(() -> new Refusal(ExitCode.USAGE, "convert needs --" + name + " FORMAT"));
  }

  private static int call(String from, String to, Path in, Path out, Appendable report)
      throws IOException {
    try (var loader = new URLClassLoader(modules(), Convert.class.getClassLoader())) {
      Method run =
          loader
              .loadClass("ils.cataloguing.convert.Convert")
              .getMethod(
                  "run", String.class, String.class, Path.class, Path.class, Appendable.class);
      return (Integer) run.invoke(null, from, to, in, out, report);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this launcher and its modules do not fit together", e);
    }
  }

  private static URL[] modules() throws IOException {
    try (Stream<Path> jars = Files.list(Installation.lib())) {
      return jars.filter(jar -> jar.toString().endsWith(".jar"))
          .map(Convert::url)
          .toArray(URL[]::new);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
