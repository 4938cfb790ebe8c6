package ils.core.event;

import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one command: who, through which channel, where, and the request's own
 * number.
 *
 * @param nodeId the service point or branch where it happens
 * @param requestId the caller's number for this request; the same number again is the same request
 *     and is carried out once; null where a repeat does no harm
 */
public record Occasion(Actor actor, Channel channel, long nodeId, @Nullable String requestId) {

  /** Whose request numbers these are: numbers of two clients never meet. */
  public String client() {
    return actor.kind() + ":" + actor.id();
  }
}
