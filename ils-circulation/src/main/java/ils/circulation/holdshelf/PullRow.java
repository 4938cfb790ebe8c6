package ils.circulation.holdshelf;

import ils.circulation.policy.holds.HoldLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A copy to be fetched from the shelves for somebody who waits; without a name.
 *
 * @param pickup the pickup library
 * @param missed how often it was looked for in vain since it was last seen
 */
public record PullRow(
    long holdId,
    String barcode,
    String title,
    @Nullable String author,
    @Nullable String location,
    @Nullable String callNumber,
    HoldLevel level,
    long pickup,
    LocalDate placedOn,
    int missed) {}
