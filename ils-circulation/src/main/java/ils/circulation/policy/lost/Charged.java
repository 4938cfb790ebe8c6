package ils.circulation.policy.lost;

/** What can be charged for a loan whose item was lost. */
public enum Charged {
  REPLACEMENT,
  PROCESSING,
  LATE_FEE
}
