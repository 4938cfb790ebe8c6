package ils.circulation.targeting;

import ils.circulation.policy.holds.Wanted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One hold in the queue.
 *
 * @param passedOn the day on which a later hold first got a copy that would have served it
 * @param stopped whether a block keeps copies from being captured for it
 */
record Waiting(
    long id, long queueKey, Wanted wanted, @Nullable LocalDate passedOn, boolean stopped) {}
