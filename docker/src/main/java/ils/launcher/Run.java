package ils.launcher;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/** {@code run}: everything in the foreground, until Ctrl-C or {@code ils stop}. */
final class Run {

  private Run() {}

  static ExitCode run(List<String> words, Console console)
      throws Refusal, IOException, InterruptedException {
    var options = RunOptions.parse(words);
    var stopAsked = new CountDownLatch(1);
    console.step("Data folder " + options.data());
    var system = RunningSystem.start(options, console);
    // From here on a signal means an orderly stop. Before, the process just ends.
    for (String name : List.of("INT", "TERM", "HUP")) {
      Signal.handle(new Signal(name), signal -> stopAsked.countDown());
    }
    String accounts = loadDemo(options, system, console);
    console.step("Ready");
    console.print(welcome(options, accounts));
    stopAsked.await();
    console.step("Stopping");
    system.stop();
    console.step("Stopped");
    return ExitCode.DONE;
  }

  private static String loadDemo(RunOptions options, RunningSystem system, Console console)
      throws Refusal, IOException, InterruptedException {
    if (!options.demo()) {
      return "";
    }
    var server =
        new DemoLoader.Server(
            "http://127.0.0.1:" + options.http(),
            options.sip2() == 0 ? "" : "127.0.0.1:" + options.sip2(),
            OperatorToken.read(system.root().resolve("operator.token")),
            system.root());
    var accounts = new StringBuilder();
    try {
      for (DemoLoader loader : ServiceLoader.load(DemoLoader.class)) {
        accounts.append(loader.load(server, console));
      }
    } catch (Refusal e) {
      system.stop();
      throw e;
    }
    return accounts.toString();
  }

  private static String welcome(RunOptions options, String accounts) {
    String base = "http://localhost:" + options.http();
    String sip2 =
        options.sip2() == 0 ? "" : "  Self-check (SIP2)   localhost:" + options.sip2() + "\n";
    return """

      The library is open:
      Find and my library %1$s/
      Staff               %1$s/staff
    %2$s%3$s
      Stop with Ctrl-C, or from another terminal with ./ils stop
    """
        .formatted(base, sip2, accounts);
  }
}
