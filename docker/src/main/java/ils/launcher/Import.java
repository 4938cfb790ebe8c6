package ils.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code import}: files of records into the library.
 *
 * <p>Through the server that runs on the data folder, or else through one that is started for it
 * alone, on a port that nobody knows and without SIP2: an index never has two writers.
 */
final class Import {

  private Import() {}

  static ExitCode run(List<String> words, Console console)
      throws Refusal, IOException, InterruptedException {
    var arguments = Arguments.parse(words, Set.of("data", "format", "profile", "node"), Set.of());
    List<Path> files = files(arguments);
    RunningServer running = RunningServer.of(arguments.data());
    if (running != null) {
      return send(running, arguments, files, console);
    }
    var alone = new RunOptions(arguments.data(), Ports.anyFree(), 0, false);
    var system = RunningSystem.start(alone, console);
    try {
      return send(required(RunningServer.of(arguments.data())), arguments, files, console);
    } finally {
      system.stop();
      console.step("Stopped");
    }
  }

  private static RunningServer required(@Nullable RunningServer server) {
    if (server == null) {
      throw new IllegalStateException("the server that was just started is not known");
    }
    return server;
  }

  private static List<Path> files(Arguments arguments) throws Refusal {
    List<Path> files = arguments.rest().stream().map(Path::of).toList();
    if (files.isEmpty()) {
      throw new Refusal(ExitCode.USAGE, "import needs at least one FILE");
    }
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new Refusal(ExitCode.USAGE, "cannot read the file " + file);
      }
    }
    return files;
  }

  private static ExitCode send(
      RunningServer server, Arguments arguments, List<Path> files, Console console)
      throws Refusal, IOException, InterruptedException {
    var token = OperatorToken.read(arguments.data().resolve("operator.token"));
    var imports = new ImportApi(server.http(), token);
    boolean done = true;
    for (Path file : files) {
      String id = imports.start(arguments.options(), file);
      console.step("Import " + id + " of " + file.getFileName() + " begun");
      String state = awaited(imports, id, console);
      Path report = arguments.data().resolve("log/import-" + id + ".tsv");
      imports.report(id, report);
      console.print(ImportApi.summary(state) + "\nReport: " + report);
      done &= ImportApi.value(state, "state").equals("DONE");
    }
    return done ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static String awaited(ImportApi imports, String id, Console console)
      throws Refusal, IOException, InterruptedException {
    String shown = "";
    while (true) {
      String state = imports.state(id);
      String percent = ImportApi.value(state, "percent");
      if (!percent.equals(shown)) {
        console.step(percent + " %, " + ImportApi.value(state, "records") + " records");
        shown = percent;
      }
      if (ImportApi.value(state, "over").equals("true")) {
        return state;
      }
      Thread.sleep(500);
    }
  }
}
