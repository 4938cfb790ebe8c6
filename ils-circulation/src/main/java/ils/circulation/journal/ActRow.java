package ils.circulation.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act for a list.
 *
 * @param node the desk where it was done
 * @param barcode of its first item; null for none
 * @param title of its record; null for none
 * @param items how many items it was about
 * @param undoneAt null as long as it stands
 */
public record ActRow(
    long id,
    ActKind kind,
    Instant at,
    long node,
    @Nullable String barcode,
    @Nullable String title,
    int items,
    @Nullable Instant undoneAt) {}
