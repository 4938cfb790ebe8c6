package ils.selfcheck.desk;

import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a wish to borrow or to renew. */
public sealed interface LendAnswer {

  /**
   * It is the patron's until the end of {@code dueOn}.
   *
   * @param renewed whether the patron had it already
   * @param switchOff whether the gate's alarm may be switched off
   */
  record Lent(
      ItemView item, LocalDate dueOn, boolean renewed, boolean switchOff, List<String> messages)
      implements LendAnswer {}

  /**
   * It is not.
   *
   * @param item null when the barcode is unknown
   * @param reasons all of them, each a sentence for the patron
   * @param charge what the patron must agree to pay first; null when money is not the matter
   */
  record Declined(@Nullable ItemView item, List<String> reasons, @Nullable Charge charge)
      implements LendAnswer {}

  /** A price for the loan. */
  record Charge(Amount amount, String currency) {}
}
