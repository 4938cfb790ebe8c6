package ils.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** {@code health}: asks the server on this machine once; for containers, which have no curl. */
final class Health {

  private Health() {}

  static ExitCode health(List<String> words, Console console) throws Refusal, InterruptedException {
    int port = Arguments.parse(words, Set.of("http"), Set.of()).port("http", 8080);
    String answer = new ServerHealth("http://127.0.0.1:" + port).awaitReady(Duration.ZERO);
    console.print(answer.isEmpty() ? "ready" : answer);
    return answer.isEmpty() ? ExitCode.DONE : ExitCode.NOT_READY;
  }
}
