package ils.selfcheck.desk;

import java.net.InetAddress;

/**
 * A terminal's wish to be let in.
 *
 * @param locationCode as the terminal claims it, may be empty
 * @param address where the connection comes from, for throttling
 */
public record TerminalLogin(
    String user, String password, String locationCode, InetAddress address) {

  /** Without the password, so that it cannot end in a log. */
  @Override
  public String toString() {
    return "TerminalLogin[" + user + "]";
  }
}
