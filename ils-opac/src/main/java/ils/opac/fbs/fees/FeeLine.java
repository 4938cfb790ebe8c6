package ils.opac.fbs.fees;

import ils.circulation.fees.LineKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One debt of the ledger.
 *
 * @param left minor units that are still to be paid
 * @param material null for a debt without a loan
 */
record FeeLine(long id, LineKind kind, long left, Instant postedAt, @Nullable Material material) {

  /** What was lent. */
  record Material(long bib, String barcode, String group) {}
}
