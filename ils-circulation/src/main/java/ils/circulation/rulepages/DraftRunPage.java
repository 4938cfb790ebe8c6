package ils.circulation.rulepages;

import ils.circulation.draftrun.DraftRunReport;
import ils.circulation.draftrun.DraftRunState;
import org.jspecify.annotations.Nullable;

/**
 * A draft held against past transactions.
 *
 * @param run the one that was begun last; null before the first
 * @param running whether that is still under way
 */
public record DraftRunPage(DraftHead head, @Nullable DraftRunState run, boolean running) {

  public @Nullable DraftRunReport report() {
    return run == null ? null : run.report();
  }

  /** Whether it ended, or died, without a report: the text cannot be read, or something broke. */
  public boolean isNothing() {
    return run != null && !running && run.report() == null;
  }

  /** Whether the text has been changed since. */
  public boolean isOld() {
    return run != null && run.version() != head.draft().version();
  }
}
