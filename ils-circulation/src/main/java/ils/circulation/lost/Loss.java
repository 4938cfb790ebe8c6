package ils.circulation.lost;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loss that has not ended.
 *
 * @param lostOn local day of the loss
 * @param billOn the day of the bill, while it is to come; null once it is written
 * @param costOpen whether staff are to decide what the item really costs
 * @param costUntil the last day for that; null without end
 */
record Loss(
    long id,
    long loanId,
    long itemId,
    Cause cause,
    Instant lostAt,
    LocalDate lostOn,
    @Nullable LocalDate billOn,
    boolean costOpen,
    @Nullable LocalDate costUntil) {}
