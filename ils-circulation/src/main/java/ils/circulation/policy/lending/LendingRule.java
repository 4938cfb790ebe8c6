package ils.circulation.policy.lending;

import java.util.Locale;

/**
 * Every rule of check-out (CO), check-in (CI), renewal (RE), due dates by staff (DD), losses (LO)
 * and holds (HO), as {@code RULES.md} tells them.
 *
 * <p>The id is part of the public contract and is never given to another rule.
 */
public enum LendingRule {
  ON_LOAN_TO_ANOTHER("CO-01"),
  NO_LOAN_PERIOD("CO-02"),
  ROLE_EXPIRED("CO-03"),
  LOAN_LIMIT("CO-04"),
  DEBT_OVER_LIMIT("CO-05"),
  BORROWER_BLOCKED("CO-06"),
  TOO_YOUNG("CO-07"),
  NOT_FOR_LOAN("CO-08"),
  NOT_IN_CIRCULATION("CO-09"),
  NO_DUE_DATE("CO-10"),
  WAITS_FOR_ANOTHER("CO-11"),
  ALREADY_THE_BORROWERS("CO-12"),
  MATERIAL_LIMIT("CO-13"),
  LIMIT_SET("CO-14"),
  ONSITE_LIMIT("CO-15"),
  BOOKED_NOW("CO-16"),
  SAME_TITLE("CO-17"),
  PROXY_INVALID("CO-18"),
  ROLE_INACTIVE("CO-19"),
  OVERRIDE_WITHOUT_COMMENT("CO-20"),
  DUE_NOT_AFTER_LOAN("CO-21"),
  WRONG_AUDIENCE("CO-22"),
  RECALLED_FOR_ANOTHER("CO-23"),

  RETURN_IN_FUTURE("CI-01"),
  RETURN_BEFORE_LOAN("CI-02"),
  SCANNED_TWICE("CI-03"),
  NOT_ON_LOAN("CI-04"),
  FROM_OUT_OF_CIRCULATION("CI-05"),
  NOT_RELEASED("CI-06"),
  FAST_ADDED("CI-07"),

  RENEWALS_USED("RE-01"),
  MUST_BE_SEEN("RE-02"),
  TOO_EARLY("RE-03"),
  OTHERS_WAIT("RE-04"),
  RECALLED("RE-05"),
  OVERDUE("RE-06"),
  RENEWAL_BLOCKED("RE-07"),
  USED_IN_THE_LIBRARY("RE-08"),
  LOST_OR_CLAIMED("RE-09"),
  WOULD_NOT_EXTEND("RE-10"),
  TOO_LATE("RE-11"),
  RENEWAL_DEBT("RE-12"),
  RENEWAL_EXPIRED("RE-13"),
  NOT_YOURS("RE-14"),
  NO_RENEWAL_DATE("RE-15"),
  NO_RENEWAL_PERIOD("RE-16"),
  LOAN_CLOSED("RE-17"),

  DUE_DATE_PAST("DD-01"),
  DUE_DATE_BEFORE_LOAN("DD-02"),
  DUE_DATE_OF_CLOSED("DD-03"),
  DUE_DATE_OF_LOST("DD-04"),

  LOST_ALREADY("LO-01"),
  NO_OPEN_LOAN("LO-02"),
  CLAIMED_ALREADY("LO-03"),
  NOT_CLAIMED("LO-04"),
  CLAIMED_OFTEN("LO-05"),
  WRONG_STATE("LO-06"),
  WITHDRAWN_ON_LOAN("LO-07"),
  TOO_LATE_FOR_REFUND("LO-08"),
  AMOUNT_OUT_OF_RANGE("LO-09"),
  NO_COST_TO_DECIDE("LO-10"),

  NOTHING_TO_HOLD("HO-01"),
  NOT_HOLDABLE("HO-02"),
  LEVEL_NOT_ALLOWED("HO-03"),
  ALREADY_ON_HOLD("HO-04"),
  HAS_IT_ON_LOAN("HO-05"),
  COPY_IS_IN("HO-06"),
  HOLD_LIMIT("HO-07"),
  HOLDS_TODAY("HO-08"),
  HOLD_BLOCKED("HO-09"),
  HOLD_ROLE_INACTIVE("HO-10"),
  HOLD_ROLE_EXPIRED("HO-11"),
  HOLD_DEBT("HO-12"),
  PICKUP_NOT_POSSIBLE("HO-13");

  private final String id;

  LendingRule(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The right that lets a member of staff set this rule aside for one act. */
  public String overrideRight() {
    return "loan.override." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
