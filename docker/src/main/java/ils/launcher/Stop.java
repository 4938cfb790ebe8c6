package ils.launcher;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code stop}: asks the server of a data folder to stop, and waits until it has. */
final class Stop {

  private static final int LIMIT_SECONDS = 120;

  private Stop() {}

  static ExitCode stop(List<String> words, Console console) throws Refusal, InterruptedException {
    var root = Arguments.parse(words, Set.of("data"), Set.of()).data();
    var server = RunningServer.of(root);
    var process = server == null ? null : server.process().orElse(null);
    if (process == null) {
      console.print("No server runs on " + root);
      return ExitCode.DONE;
    }
    process.destroy();
    try {
      process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new Refusal(
          ExitCode.FAILED,
          "process %d did not stop within %d seconds; see %s"
              .formatted(process.pid(), LIMIT_SECONDS, root.resolve("log/server.log")),
          e);
    }
    console.print("Stopped process " + process.pid());
    return ExitCode.DONE;
  }
}
