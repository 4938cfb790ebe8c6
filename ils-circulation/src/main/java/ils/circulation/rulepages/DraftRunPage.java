package ils.circulation.rulepages;

import ils.circulation.draftrun.DraftRunReport;
import org.jspecify.annotations.Nullable;

/**
 * A draft held against past transactions.
 *
 * @param report null before it has been asked for, and while the text cannot be read
 */
public record DraftRunPage(DraftHead head, @Nullable DraftRunReport report) {}
