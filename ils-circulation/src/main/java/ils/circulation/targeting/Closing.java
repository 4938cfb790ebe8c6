package ils.circulation.targeting;

/** Why a hold ended without a loan. */
public enum Closing {
  BORROWER,
  STAFF,
  /** Another one of its group got its copy. */
  GROUP,
  /** Its title went into another, on which the borrower had the same hold already. */
  MERGED,
  NOT_FETCHED,
  NO_INTEREST;

  boolean isExpiry() {
    return this == NOT_FETCHED || this == NO_INTEREST;
  }
}
