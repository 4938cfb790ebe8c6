package ils.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Payara Micro with our WAR in this process.
 *
 * <p>{@code PayaraMicro.main} is used and not its API, because it is some seconds faster (it
 * unpacks its nested JARs first). It returns normally even when the deployment failed, hence the
 * question to {@code /health/ready}.
 */
final class PayaraServer {

  private static final Duration READY_LIMIT = Duration.ofSeconds(180);
  private static final String CONFIG = "set configs.config.server-config.network-config.";
  private static final String TEXT_TYPES =
      "text/html,text/css,text/plain,text/xml,application/json,application/javascript,text/javascript,image/svg+xml";

  private PayaraServer() {}

  /**
   * Starts the server and returns when it is ready.
   *
   * @param address the address to listen on
   * @throws Refusal with the reason, if the application did not become ready
   */
  static void start(DataFolder folder, String address, int port)
      throws Refusal, IOException, InterruptedException {
    long logged = ServerLogging.size(folder);
    PayaraMicro.main(arguments(folder, address, port));
    String local = "http://127.0.0.1:" + port;
    String answer = new ServerHealth(local).awaitReady(limit(folder, logged));
    if (!answer.isEmpty()) {
      throw new Refusal(
          ExitCode.NOT_READY,
          "the application did not become ready: %s %s (more in %s)"
              .formatted(
                  ServerLogging.lastCause(folder, logged),
                  answer.strip(),
                  ServerLogging.log(folder)));
    }
  }

  /** There is no point in waiting for an application whose deployment failed. */
  private static Duration limit(DataFolder folder, long logged) throws IOException {
    boolean complained = !ServerLogging.lastCause(folder, logged).isEmpty();
    return complained ? Duration.ofSeconds(10) : READY_LIMIT;
  }

  private static String[] arguments(DataFolder folder, String address, int port)
      throws IOException {
    boolean toConsole = "console".equals(RunningSystem.setting("ils.log", "file"));
    Path settings = folder.logs().resolve("preboot.asadmin");
    Files.write(settings, preBoot(address));
    return new String[] {
      "--nohazelcast", // with --nocluster as well it would open port 6900
      "--disablephonehome",
      "--port",
      Integer.toString(port),
      "--prebootcommandfile",
      settings.toString(),
      "--logproperties",
      ServerLogging.writeProperties(folder, toConsole).toString(),
      "--contextroot",
      "/",
      "--deploy",
      Installation.war().toString()
    };
  }

  private static List<String> preBoot(String address) {
    String http = CONFIG + "protocols.protocol.http-listener.http.";
    return List.of(
        CONFIG + "network-listeners.network-listener.http-listener.address=" + address,
        http + "compression=on",
        http + "compressable-mime-type=" + TEXT_TYPES,
        http + "server-header=false",
        http + "xpowered-by=false");
  }

  /** Ends the server: applications first, each with its own clean-up, then the listeners. */
  static void stop() throws IOException {
    try {
      PayaraMicro.getInstance().shutdown();
    } catch (BootstrapException e) {
      throw new IOException(e);
    }
  }
}
