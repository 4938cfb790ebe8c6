package ils.selfcheck.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patron at a terminal wants to borrow.
 *
 * @param renewalMeant whether lending again what the patron already has may be a renewal
 * @param feeAccepted whether the patron agreed to pay
 * @param alreadyDone set when the machine lent it while the line was down: the due date it promised
 */
public record LendWish(
    PatronCard card,
    String barcode,
    boolean renewalMeant,
    boolean feeAccepted,
    @Nullable LocalDate alreadyDone) {}
