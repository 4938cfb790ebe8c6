package ils.circulation.policy.lost;

/** Who is billed for a lost item (A112, T147). */
public enum Payer {
  BORROWER,
  /** The pupil's guardian; the school where no guardian is known who could be billed. */
  GUARDIAN,
  /** The school of the borrower: nobody's account is charged, the amount stands on its list. */
  SCHOOL
}
