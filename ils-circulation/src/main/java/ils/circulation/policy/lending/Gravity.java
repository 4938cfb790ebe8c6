package ils.circulation.policy.lending;

/** How far a reason goes, the lightest first. */
public enum Gravity {
  /** Told, and nothing else. */
  NOTE,
  /** Somebody must choose. */
  ASK,
  /** Staff with the right may go on, with a comment. */
  OVERRIDE,
  /** Nobody may. */
  REFUSE
}
