package ils.core.item;

import org.jspecify.annotations.Nullable;

/**
 * What the desk can tell of an item that nobody has catalogued.
 *
 * @param materialGroup as items have it, for instance {@code BOOK}
 * @param homeNode id of the library where it belongs
 */
public record BriefItem(
    Barcode barcode,
    String title,
    @Nullable String author,
    String materialGroup,
    long homeNode,
    long municipality) {}
