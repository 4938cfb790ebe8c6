package ils.circulation.collection;

import ils.circulation.fees.LineKind;
import ils.core.money.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A debt that may be handed over.
 *
 * @param title what it is for; null for a debt without a loan
 * @param outstanding what is left of it
 */
public record OldDebt(
    long id,
    long role,
    String borrower,
    LineKind kind,
    @Nullable String title,
    LocalDate on,
    Amount outstanding) {}
