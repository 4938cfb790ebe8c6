package ils.circulation.policy.lost;

import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;

/**
 * All that decides what the return of a lost item undoes.
 *
 * @param returnedOn local day of the return
 * @param debts replacement and processing fee as they stand; none before the bill
 */
public record LostReturnFacts(
    LostTerms.OnReturn terms,
    LocalDate lostOn,
    LocalDate returnedOn,
    List<Debt> debts,
    LateFee lateFee) {

  /**
   * One line of the bill as it stands.
   *
   * @param open still owed here
   * @param paid by the borrower or for them
   * @param transferred handed to debt collection
   */
  public record Debt(Charged charged, Amount open, Amount paid, Amount transferred) {}

  /**
   * The late fee as it stands.
   *
   * @param charged so far, paid or not, less what was forgiven
   * @param shared charged on other loans of the delivery, where they share one fee (T101)
   * @param open still owed of that
   * @param atLoss what it was on the day of the loss
   * @param atReturn what it is for the whole time
   */
  public record LateFee(
      Amount charged, Amount shared, Amount open, Amount atLoss, Amount atReturn) {

    public static final LateFee NONE =
        new LateFee(Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE);

    /** What is left to charge of a fee; below nothing if more was charged. */
    Amount missing(Amount fee) {
      return fee.minus(charged).minus(shared);
    }
  }

  public LostReturnFacts {
    debts = List.copyOf(debts);
  }
}
