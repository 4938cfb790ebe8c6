package ils.circulation.api;

import ils.core.money.Amount;
import ils.core.problem.ProblemException;

/** Amounts of money as JSON gives them. */
final class Amounts {

  private Amounts() {}

  /**
   * @throws ProblemException naming the field, if it is no amount
   */
  static Amount read(String field, String text) {
    try {
      return Amount.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(field, "is no amount of money like 249.95");
    }
  }
}
