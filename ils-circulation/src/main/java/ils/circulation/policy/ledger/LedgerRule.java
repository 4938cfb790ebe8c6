package ils.circulation.policy.ledger;

/**
 * Why something cannot be done to an account, as {@code RULES.md} tells it. The id is part of the
 * public contract and is never given to another rule.
 */
public enum LedgerRule {
  AMOUNT_NOT_ABOVE_NOTHING("FE-01"),
  NOTHING_OWED("FE-02"),
  MORE_THAN_OWED("FE-03"),
  NO_SUCH_DEBT("FE-04"),
  MORE_THAN_OUTSTANDING("FE-05"),
  REASON_MISSING("FE-06"),
  ALREADY_VOID("FE-07"),
  PAID_TOO_LONG_AGO("FE-08"),
  MORE_THAN_CREDIT("FE-09"),
  NOT_AT_COLLECTION("FE-10");

  private final String id;

  LedgerRule(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
