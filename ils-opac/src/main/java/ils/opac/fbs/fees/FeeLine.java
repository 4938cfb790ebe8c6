package ils.opac.fbs.fees;

import ils.circulation.fees.LineKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param amount minor units; debts above zero, credits below
 * @param corrects the line that a credit is for; null for one on account
 * @param material null for a line without a loan
 */
record FeeLine(
    long id,
    long role,
    LineKind kind,
    long amount,
    @Nullable Long corrects,
    Instant postedAt,
    @Nullable Material material) {

  /** What was lent. */
  record Material(long bib, String barcode, String group) {}

  boolean isDebt() {
    return amount > 0;
  }
}
