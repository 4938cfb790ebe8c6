package ils.circulation.blocks;

/** What a block stops. */
public enum BlockedAct {
  LOAN,
  RENEWAL,
  HOLD
}
