package ils.circulation.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act that was kept.
 *
 * @param node the desk where it was done
 * @param undoneAt null as long as it stands
 */
public record KeptAct(
    long id,
    ActKind kind,
    Instant at,
    long node,
    @Nullable Long person,
    @Nullable Long bib,
    @Nullable Long item,
    @Nullable Instant undoneAt,
    Kept kept) {}
