package ils.circulation.fees;

import ils.core.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A debt to be written down.
 *
 * @param calculation how it was reckoned, kept on the line
 * @param once a key under which this role is charged only once; null for no such bound
 */
public record Charge(
    long municipality,
    long person,
    long role,
    long loan,
    LineKind kind,
    Amount amount,
    String calculation,
    @Nullable String once,
    long node) {}
