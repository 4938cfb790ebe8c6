package ils.circulation.desk;

import ils.core.money.Amount;
import java.time.Instant;

/** One line of a borrower's account: a debt above zero, a credit below. */
public record AccountRow(Instant at, String kind, Amount amount, String calculation) {}
