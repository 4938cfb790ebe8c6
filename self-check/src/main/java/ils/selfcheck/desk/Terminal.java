package ils.selfcheck.desk;

import ils.selfcheck.codes.SupportedMessage;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * A self-service machine that has signed in, and how it wants to be spoken to.
 *
 * @param id ours, for events and request numbers
 * @param nodeId the service point where it stands
 * @param municipalityId whose patrons it may see
 * @param institution sent as AO, for instance {@code DK-765700}
 * @param libraryName sent as AM
 * @param locationCode sent as AN
 * @param zone of the branch
 * @param locale of texts when the patron's language is not known
 * @param allowed the acts it may ask for
 */
public record Terminal(
    long id,
    long nodeId,
    long municipalityId,
    String institution,
    String libraryName,
    String locationCode,
    ZoneId zone,
    Locale locale,
    Charset charset,
    Set<SupportedMessage> allowed,
    Set<TerminalOption> options) {

  public boolean has(TerminalOption option) {
    return options.contains(option);
  }

  public boolean may(SupportedMessage act) {
    return allowed.contains(act);
  }
}
