package ils.circulation.closing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One closing on record.
 *
 * @param loans how many due dates it moved
 * @param fees how many fees it took away
 * @param undoneAt null while it stands
 */
public record ClosingRow(
    long id,
    long node,
    LocalDate from,
    LocalDate to,
    LocalDate reopensOn,
    String reason,
    Instant madeAt,
    int loans,
    int fees,
    @Nullable Instant undoneAt) {}
