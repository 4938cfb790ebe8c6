package ils.circulation.blocks;

/** What a block stops. */
public enum BlockedAct {
  LOAN,
  RENEWAL,
  HOLD,
  /** No copy is captured for holds that are there already. */
  CAPTURE
}
