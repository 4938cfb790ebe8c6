package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is taken to be sent.
 *
 * @param tries before this one
 * @param subject null until it is worded; with {@code body} as it was handed over before, when its
 *     sender did not live to say how that went
 * @param unsure whether that sender had begun to hand it over, so that it may have gone out
 */
record Message(
    long id,
    long person,
    long node,
    Medium medium,
    String language,
    int tries,
    @Nullable String subject,
    @Nullable String body,
    Instant createdAt,
    boolean unsure) {}
