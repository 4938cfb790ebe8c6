package ils.launcher;

import java.nio.file.Path;

/**
 * Fills an empty installation with the demo library; found with {@link java.util.ServiceLoader}.
 */
public interface DemoLoader {

  /**
   * Loads the demo library if it is not there yet, and writes {@code demo.json} in the data folder.
   *
   * @param server the running server
   * @param console for progress
   * @return the lines about demo accounts to show when all is ready
   * @throws Refusal if it cannot be loaded
   */
  String load(Server server, Console console) throws Refusal, InterruptedException;

  /**
   * A server that is up.
   *
   * @param http base address, without a slash at the end
   * @param sip2 {@code host:port}, or empty if it is not offered
   * @param operatorToken bearer token that may do everything the command line may
   * @param data the data folder
   */
  record Server(String http, String sip2, String operatorToken, Path data) {}
}
