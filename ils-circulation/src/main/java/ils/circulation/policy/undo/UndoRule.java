package ils.circulation.policy.undo;

/**
 * Why an act cannot be undone, as {@code RULES.md} tells it. The id is part of the public contract
 * and is never given to another rule.
 */
public enum UndoRule {
  UNDONE_ALREADY("UN-01"),
  TOO_LATE_TO_UNDO("UN-02"),
  ACTED_ON_SINCE("UN-03");

  private final String id;

  UndoRule(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
