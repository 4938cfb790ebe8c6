package ils.circulation.journal;

import ils.core.access.Right;
import java.util.Locale;

/** The acts that can be undone, each with the right that undoing it needs: that of the act. */
public enum ActKind {
  CHECK_OUT(Right.CIRCULATE),
  CHECK_IN(Right.CIRCULATE),
  USE(Right.CIRCULATE),
  RENEWAL(Right.CIRCULATE),
  DUE_DATE(Right.OVERRIDE),
  RECALLED(Right.CIRCULATE),
  RETURN_CORRECTED(Right.WAIVE_FEES),
  TRANSIT_ABORTED(Right.CIRCULATE),
  PAYMENT(Right.TAKE_PAYMENT),
  WRITE_OFF(Right.WAIVE_FEES),
  VOID(Right.WAIVE_FEES),
  COLLECTION(Right.WAIVE_FEES),
  REFUND(Right.WAIVE_FEES),
  HOLD_PLACED(Right.CIRCULATE),
  HOLD_CANCELLED(Right.CIRCULATE),
  HOLD_PAUSED(Right.CIRCULATE),
  HOLD_AWAKE(Right.CIRCULATE),
  HOLD_MOVED(Right.CIRCULATE),
  QUEUE_REORDERED(Right.OVERRIDE),
  COPY_NOT_THERE(Right.CIRCULATE),
  LOST(Right.CIRCULATE),
  CLAIMED(Right.CIRCULATE),
  CLAIM_RESOLVED(Right.CIRCULATE),
  COST_DECIDED(Right.WAIVE_FEES),
  MISSING(Right.CIRCULATE),
  DAMAGED(Right.CIRCULATE),
  WITHDRAWN(Right.EDIT_ITEMS),
  BLOCK_SET(Right.EDIT_PATRONS),
  BLOCK_LIFTED(Right.EDIT_PATRONS);

  private final Right right;

  ActKind(Right right) {
    this.right = right;
  }

  public Right right() {
    return right;
  }

  /** The message key of its name. */
  public String key() {
    return "circulation.act." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
