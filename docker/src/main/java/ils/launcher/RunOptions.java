package ils.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What {@code run} was asked for.
 *
 * @param http port; never 0
 * @param sip2 port; 0 to offer no SIP2
 * @param demo whether to load the demo library into an empty installation
 */
record RunOptions(Path data, int http, int sip2, boolean demo) {

  static RunOptions parse(List<String> words) throws Refusal {
    var arguments = Arguments.parse(words, Set.of("data", "http", "sip2"), Set.of("no-demo"));
    if (!arguments.rest().isEmpty()) {
      throw new Refusal(
          ExitCode.USAGE, "run takes no '" + arguments.rest().getFirst() + "'; try ./ils help");
    }
    int http = arguments.port("http", 8080);
    if (http == 0) {
      throw new Refusal(ExitCode.USAGE, "--http takes a port from 1 to 65535");
    }
    return new RunOptions(
        arguments.data(),
        http,
        arguments.port("sip2", 6001),
        !arguments.flags().contains("no-demo"));
  }
}
