package ils.circulation.borrower;

/** How a caller names the borrower. */
public sealed interface BorrowerRef {

  /**
   * What was scanned or typed: a card, a badge, a login, or a health card's national id. The role
   * is chosen by the place: a school's own pupils and teachers there, citizens elsewhere.
   */
  public record ByKey(String key) implements BorrowerRef {}

  /** The person; the role is chosen by the place. */
  public record ByPerson(long personId) implements BorrowerRef {}

  /** Exactly this role of a person. */
  public record ByRole(long roleId) implements BorrowerRef {}
}
