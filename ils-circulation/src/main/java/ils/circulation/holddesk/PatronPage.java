package ils.circulation.holddesk;

import ils.circulation.desk.Line;
import ils.circulation.desk.PatronHit;
import org.jspecify.annotations.Nullable;

/**
 * The page of a patron's holds.
 *
 * @param draft the hold in the form
 * @param error what is wrong with the barcode; null if nothing is
 */
public record PatronPage(PatronHit who, PatronHolds holds, HoldDraft draft, @Nullable Line error) {}
