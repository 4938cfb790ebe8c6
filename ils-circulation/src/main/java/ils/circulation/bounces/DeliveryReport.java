package ils.circulation.bounces;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a delivery report that machines read (RFC 3464, {@code message/delivery-status}):
 * groups of fields, the first about the message, each further one about a recipient. An e-mail of
 * ours has one recipient, so that one group counts: the first that failed, else the first.
 *
 * @param action as {@code failed}
 * @param status as {@code 5.1.1}
 */
public record DeliveryReport(String action, String status) {

  private static final Pattern ACTION = field("Action", "([A-Za-z]{1,20})");

  /** Some servers add a comment after the code. */
  private static final Pattern STATUS = field("Status", "(\\d\\.\\d{1,3}\\.\\d{1,3})");

  private static Pattern field(String name, String value) {
    return Pattern.compile(
        "^" + name + "[ \\t]*:[ \\t]*" + value + "\\b.*$",
        Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }

  /** Reads it; empty if no group has both fields. */
  public static Optional<DeliveryReport> read(String text) {
    DeliveryReport first = null;
    for (String group : text.replace("\r\n", "\n").split("\n[ \\t]*\n")) {
      DeliveryReport report = group(group);
      if (report != null && report.action.equalsIgnoreCase("failed")) {
        return Optional.of(report);
      }
      first = first == null ? report : first;
    }
    return Optional.ofNullable(first);
  }

  private static @Nullable DeliveryReport group(String group) {
    Matcher action = ACTION.matcher(group);
    Matcher status = STATUS.matcher(group);
    return action.find() && status.find()
        ? new DeliveryReport(action.group(1), status.group(1))
        : null;
  }
}
