package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;
import java.time.Instant;
import java.util.List;

/**
 * A message to be sent.
 *
 * @param node the library that tells
 * @param due when it may go out at the earliest
 */
public record NewMessage(
    Contact contact, long node, Medium medium, Instant due, List<Long> notices) {

  public NewMessage {
    notices = List.copyOf(notices);
  }
}
