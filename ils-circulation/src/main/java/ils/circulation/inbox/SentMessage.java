package ils.circulation.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as staff see it on the patron's page.
 *
 * @param kinds of the notices that it tells, as {@code HOLD_READY}
 * @param why it failed, in a word or a reply code; empty if it has not
 * @param nextTry when it is tried next; null if it is not
 * @param text null until it is worded
 * @param unsure whether it may have gone out more than once, for a sender died handing it over
 */
public record SentMessage(
    long id,
    Instant createdAt,
    String medium,
    String state,
    String kinds,
    String why,
    int tries,
    @Nullable Instant nextTry,
    @Nullable Instant sentAt,
    String via,
    @Nullable String subject,
    @Nullable String text,
    boolean resent,
    boolean unsure) {

  /** Whether it makes sense to send it again: it has gone out, or will not. */
  public boolean canBeResent() {
    return nextTry == null && !medium.equals("INBOX") && !state.equals("WITHDRAWN");
  }
}
