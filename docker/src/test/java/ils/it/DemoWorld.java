package ils.it;

import static org.assertj.core.api.Assertions.assertThat;

import ils.launcher.Console;
import ils.launcher.DemoLoader;
import ils.launcher.Refusal;
import ils.launcher.ServerHealth;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Loads the demo library into the server under test, once, by the code that the launcher uses. */
public final class DemoWorld implements BeforeAllCallback {

  private static boolean loaded;

  @Override
  public void beforeAll(ExtensionContext context) throws Refusal, InterruptedException {
    synchronized (DemoWorld.class) {
      if (!loaded) {
        assertThat(new ServerHealth(WholeSystem.http()).awaitReady(Duration.ofSeconds(120)))
            .as("why the server is not ready")
            .isEmpty();
        var server =
            new DemoLoader.Server(
                WholeSystem.http(),
                "127.0.0.1:" + WholeSystem.sip2Port(),
                WholeSystem.operatorToken(),
                WholeSystem.data());
        for (DemoLoader loader : ServiceLoader.load(DemoLoader.class)) {
          loader.load(server, Console.ofThisProcess());
        }
        loaded = true;
      }
    }
  }
}
