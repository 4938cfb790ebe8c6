package ils.selfcheck.bridge;

import ils.selfcheck.bridge.BridgeOptions.BadOption;
import ils.selfcheck.reader.PadFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The command line of the bridge: {@code ./ils bridge}. */
public final class Main {

  private static final String TOKEN = "ILS_BRIDGE_TOKEN";

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    try {
      BridgeOptions options = BridgeOptions.parse(List.of(args), Main::token);
      run(options);
    } catch (BadOption e) {
      end(2, String.valueOf(e.getMessage()));
    } catch (PadFault | IOException e) {
      end(1, String.valueOf(e.getMessage()));
    }
  }

  private static String token() throws IOException {
    String given = System.getenv(TOKEN);
    Path home = Path.of(System.getProperty("user.home"), ".ils-bridge", "token");
    return given != null ? given : TokenFile.read(home);
  }

  private static void run(BridgeOptions options)
      throws PadFault, IOException, InterruptedException {
    try (Bridge bridge = Bridge.start(options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(bridge::close, "stop"));
      System.out.printf(
          "bridge: ws://127.0.0.1:%d and http://127.0.0.1:%d, reader %s%n",
          bridge.port(), bridge.httpPort(), options.reader());
      if (options.pairing().origins().isEmpty()) {
        System.out.println("bridge: no page may connect until --origin names one");
      }
      System.out.flush();
      bridge.await();
    }
  }

  private static void end(int code, String message) {
    System.err.println("ils: " + message);
    System.exit(code);
  }
}
