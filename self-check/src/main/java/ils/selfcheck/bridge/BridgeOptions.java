package ils.selfcheck.bridge;

import ils.selfcheck.tag.AfiPair;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a bridge is started.
 *
 * @param reader {@code feig://HOST[:PORT]}, {@code pcsc://NAME}, {@code sim://} or {@code
 *     sim://fast}
 * @param port for the page's socket; 0 takes any free one
 * @param httpPort for commands over HTTP
 * @param eas whether the gates look at the surveillance bit as well
 * @param pause between two inventories
 */
record BridgeOptions(
    String reader,
    int port,
    int httpPort,
    Pairing pairing,
    AfiPair afi,
    boolean eas,
    Duration pause) {

  static final int USUAL_PORT = 21_640;

  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final Pattern READER =
      Pattern.compile("feig://[^/:]+(:[0-9]{1,5})?|pcsc://.*|sim://(fast)?");
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#@\\s]+");

  /** Takes a command line apart. */
  private static final class Words {

    private String reader = "feig://127.0.0.1";
    private int port = USUAL_PORT;
    private int httpPort = -1;
    private final Set<String> origins = new HashSet<>();
    private String token = "";
    private AfiPair afi = AfiPair.ISO;
    private boolean eas;

    void take(String name, Iterator<String> rest) throws BadOption {
      switch (name) {
        case "--reader" ->
            reader =
                matching(
                    READER,
                    value(name, rest),
                    "a reader is feig://HOST[:PORT], pcsc://NAME or sim://");
        case "--port" -> port = port(name, value(name, rest));
        case "--http-port" -> httpPort = port(name, value(name, rest));
        case "--origin" ->
            origins.add(
                matching(
                    ORIGIN,
                    value(name, rest),
                    "an origin is https://HOST[:PORT] and nothing behind it"));
        case "--token" -> token = value(name, rest);
        case "--afi" -> afi = afi(value(name, rest));
        case "--eas" -> eas = true;
        default -> throw new BadOption("unknown option " + name + "; try ./ils help");
      }
    }

    private static String value(String name, Iterator<String> rest) throws BadOption {
      if (!rest.hasNext()) {
        throw new BadOption("the option " + name + " needs a value");
      }
      return rest.next();
    }

    private static String matching(Pattern form, String value, String rule) throws BadOption {
      if (!form.matcher(value).matches()) {
        throw new BadOption(rule + ", not '" + value + "'");
      }
      return value;
    }

    private static int port(String name, String value) throws BadOption {
      if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
        throw new BadOption(name + " takes a port from 0 to 65535, not '" + value + "'");
      }
      return Integer.parseInt(value);
    }

    private static AfiPair afi(String value) throws BadOption {
      try {
        return AfiPair.parse(value);
      } catch (IllegalArgumentException e) {
        throw new BadOption(String.valueOf(e.getMessage()));
      }
    }
  }

  /** An option that makes no sense; the message says what would. */
  static final class BadOption extends Exception {

    private static final long serialVersionUID = 1L;

    BadOption(String message) {
      super(message);
    }
  }

  /** Where the token comes from that this computer was paired with. */
  interface OwnToken {
    String read() throws IOException;
  }

  /**
   * @param own asked only if no token is given
   * @throws IOException if it was asked and failed
   */
  static BridgeOptions parse(List<String> words, OwnToken own) throws BadOption, IOException {
    var taken = new Words();
    for (Iterator<String> rest = new ArrayList<>(words).iterator(); rest.hasNext(); ) {
      taken.take(rest.next(), rest);
    }
    int http = taken.httpPort >= 0 ? taken.httpPort : taken.port == 0 ? 0 : taken.port + 1;
    String token = taken.token.isEmpty() ? own.read() : taken.token;
    try {
      return new BridgeOptions(
          taken.reader,
          taken.port,
          http,
          new Pairing(taken.origins, token),
          taken.afi,
          taken.eas,
          PAUSE);
    } catch (IllegalArgumentException e) {
      throw new BadOption(String.valueOf(e.getMessage()));
    }
  }
}
