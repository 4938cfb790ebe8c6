package ils.circulation.lost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lost item of which staff are to say what it really costs.
 *
 * @param until the last day for that; null without end
 */
public record OpenCost(
    long loanId, String barcode, String title, LocalDate lostOn, @Nullable LocalDate until) {}
