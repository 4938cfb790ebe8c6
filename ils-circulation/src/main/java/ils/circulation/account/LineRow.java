package ils.circulation.account;

import ils.circulation.fees.LineKind;
import ils.circulation.fees.Method;
import ils.circulation.policy.reckoning.Reckoning;
import ils.core.money.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account: a debt above zero, a credit below.
 *
 * @param node where it arose, or was paid
 * @param reckoning how a debt was reckoned
 * @param method how money changed hands; null where none did
 * @param reason why, in the words of staff
 */
public record LineRow(
    long id,
    Instant at,
    LineKind kind,
    Amount amount,
    long node,
    Reckoning reckoning,
    @Nullable Method method,
    @Nullable String reason) {}
