package ils.cataloguing.profile;

import ils.core.item.Audience;
import ils.core.item.Barcode;
import org.jspecify.annotations.Nullable;

/**
 * An item as a record tells of it, checked against the organisation.
 *
 * @param homeNode the branch where it belongs
 * @param audienceNode the school, for {@code SCHOOL} and {@code CLASS_SET}
 * @param priceMinor replacement price in minor units
 */
public record ItemDraft(
    Barcode barcode,
    long municipality,
    long homeNode,
    @Nullable String location,
    @Nullable String callNumber,
    String materialGroup,
    String loanKind,
    Audience audience,
    @Nullable Long audienceNode,
    @Nullable Long priceMinor,
    @Nullable String note) {}
