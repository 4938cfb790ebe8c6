package ils.circulation.policy.undo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an act that is to be undone.
 *
 * @param window how long after it an act can be undone
 * @param undoneAt null if it stands
 * @param actedOnSince whether something it touched is not as it left it, or was touched again
 */
public record UndoFacts(
    Instant doneAt,
    Instant now,
    Duration window,
    @Nullable Instant undoneAt,
    boolean actedOnSince) {}
