package ils.circulation.policy.lost;

/** What of the bill for a lost item falls away when the item comes back in time (T136). */
public enum RefundMode {
  /** All: what is owed is cancelled, what was paid is paid back. */
  ALL,
  /** Only what is still owed. */
  UNPAID,
  /** Nothing. */
  NONE
}
