package ils.circulation.policy.lost;

/** What becomes of the late fee when a lost item comes back and its bill falls away (T136). */
public enum LateFeeMode {
  /** What was charged stands, and nothing more is charged. */
  KEEP,
  /** The fee until the day of the loss is owed whole, also what was forgiven at the loss. */
  RESTORE,
  /** The fee until the day of the return is owed. */
  CHARGE,
  /** What is still owed of it is cancelled. */
  NOTHING
}
