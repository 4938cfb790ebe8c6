package ils.circulation.lost;

import ils.circulation.policy.lending.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim, or its resolution, did or would do.
 *
 * @param claims how often the person has claimed, this time included
 * @param cancelsBill whether a bill for the lost item falls away
 * @param notes what staff should know
 */
public record ClaimReceipt(
    long loanId,
    String barcode,
    String title,
    @Nullable Long personId,
    long claims,
    boolean cancelsBill,
    List<Reason> notes) {

  public ClaimReceipt {
    notes = List.copyOf(notes);
  }
}
