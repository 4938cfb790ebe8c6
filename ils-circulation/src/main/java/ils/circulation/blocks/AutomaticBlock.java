package ils.circulation.blocks;

import ils.circulation.act.Place;
import ils.circulation.borrower.Borrower;
import java.util.Set;

/**
 * A block that is in force exactly as long as its cause. Each bean of this kind is asked by {@link
 * AutomaticBlocks} after something that may have changed its cause.
 */
public interface AutomaticBlock {

  /** Its code, which no block set by hand has; the interface has a text for it. */
  String type();

  Set<BlockedAct> stops();

  /** Whether staff may set it aside for one act. */
  boolean isOverridable();

  /** Whether the cause stands just now; what the running transaction has written counts. */
  boolean stands(Place place, Borrower borrower);
}
