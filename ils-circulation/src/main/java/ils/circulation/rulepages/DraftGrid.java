package ils.circulation.rulepages;

import org.jspecify.annotations.Nullable;

/**
 * A draft as a grid.
 *
 * @param table null while the text cannot be read
 */
public record DraftGrid(DraftHead head, @Nullable GridTable table) {}
