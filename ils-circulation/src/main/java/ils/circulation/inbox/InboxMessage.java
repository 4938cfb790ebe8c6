package ils.circulation.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a person's list.
 *
 * @param readAt null until the person has read it
 */
public record InboxMessage(
    long id, Instant sentAt, String subject, String text, @Nullable Instant readAt) {

  public boolean isRead() {
    return readAt != null;
  }
}
