package ils.circulation.policy.ledger;

import static ils.circulation.policy.ledger.LedgerRule.ALREADY_VOID;
import static ils.circulation.policy.ledger.LedgerRule.AMOUNT_NOT_ABOVE_NOTHING;
import static ils.circulation.policy.ledger.LedgerRule.MORE_THAN_CREDIT;
import static ils.circulation.policy.ledger.LedgerRule.MORE_THAN_OUTSTANDING;
import static ils.circulation.policy.ledger.LedgerRule.MORE_THAN_OWED;
import static ils.circulation.policy.ledger.LedgerRule.NOTHING_OWED;
import static ils.circulation.policy.ledger.LedgerRule.NOT_AT_COLLECTION;
import static ils.circulation.policy.ledger.LedgerRule.NO_SUCH_DEBT;
import static ils.circulation.policy.ledger.LedgerRule.PAID_TOO_LONG_AGO;
import static ils.circulation.policy.ledger.LedgerRule.REASON_MISSING;

import ils.circulation.policy.ledger.LedgerDecision.Posted;
import ils.circulation.policy.ledger.LedgerDecision.Refused;
import ils.core.money.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules FE-01 to FE-10: payments, write-offs, voids, refunds, and what debt collection gets.
 *
 * <p>Each adds one line and says what it settles; no line is ever changed. An account never owes
 * and has credit at the same time: what is free settles the oldest debts at once.
 */
public final class LedgerRules {

  private LedgerRules() {}

  /**
   * Money comes in.
   *
   * @param amount null for all that is owed on the chosen debts
   * @param chosen the debts to settle, in this order; none chosen: all, oldest first
   * @param keepsCredit whether more than is owed is kept to the borrower's credit
   */
  public static LedgerDecision pay(
      Account account, @Nullable Amount amount, List<Long> chosen, boolean keepsCredit) {
    Set<Long> debts = new LinkedHashSet<>(chosen);
    if (debts.isEmpty()) {
      account.debts().forEach(debt -> debts.add(debt.id()));
    }
    if (!debts.stream().allMatch(id -> account.debt(id).isPresent())) {
      return Refused.of(NO_SUCH_DEBT);
    }
    Settlement settlement = new Settlement(account);
    Amount owed = debts.stream().map(settlement::owedOn).reduce(Amount.NONE, Amount::plus);
    Amount paid = amount == null ? owed : amount;
    if (owed.isNone() && !(keepsCredit && amount != null)) {
      return Refused.of(NOTHING_OWED);
    }
    if (!isAboveNothing(paid)) {
      return Refused.of(AMOUNT_NOT_ABOVE_NOTHING);
    }
    if (paid.exceeds(owed) && !keepsCredit) {
      return Refused.of(MORE_THAN_OWED, owed);
    }
    settlement.addCredit(paid);
    debts.forEach(debt -> settlement.settle(Share.NEW, debt));
    settlement.useCredit();
    return posted(paid.negated(), settlement);
  }

  /**
   * The library gives up what is left of a debt, or a part of it; what was paid stays paid.
   *
   * @param amount null for all that is left
   */
  public static LedgerDecision writeOff(
      Account account, long debt, @Nullable Amount amount, @Nullable String reason) {
    List<LedgerReason> against = reasonNeeded(reason);
    Settlement settlement = new Settlement(account);
    Amount owed = settlement.owedOn(debt);
    Amount given = amount == null ? owed : amount;
    if (account.debt(debt).isEmpty()) {
      against.add(LedgerReason.of(NO_SUCH_DEBT));
    } else if (owed.isNone()) {
      against.add(LedgerReason.of(NOTHING_OWED));
    } else if (!isAboveNothing(given)) {
      against.add(LedgerReason.of(AMOUNT_NOT_ABOVE_NOTHING));
    } else if (given.exceeds(owed)) {
      against.add(new LedgerReason(MORE_THAN_OUTSTANDING, owed));
    }
    settlement.addCredit(given);
    settlement.settle(Share.NEW, debt);
    return against.isEmpty() ? posted(given.negated(), settlement) : new Refused(against);
  }

  /**
   * The debt was wrong. What is left of it is taken away, and what was paid on it becomes credit,
   * as far as the payment is not too old to be given back.
   *
   * @param creditFrom payments before this instant stay where they are
   * @param useCredit whether the credit settles other debts at once, rather than being refunded
   */
  public static LedgerDecision voidDebt(
      Account account, long debt, @Nullable String reason, Instant creditFrom, boolean useCredit) {
    List<LedgerReason> against = reasonNeeded(reason);
    Debt wrong = account.debt(debt).orElse(null);
    if (wrong == null) {
      against.add(LedgerReason.of(NO_SUCH_DEBT));
      return new Refused(against);
    }
    Settlement settlement = new Settlement(account);
    wrong.paid().stream()
        .filter(part -> !part.at().isBefore(creditFrom))
        .forEach(part -> settlement.takeBack(part, debt));
    Amount taken = settlement.owedOn(debt);
    against.addAll(againstVoiding(wrong, taken));
    settlement.addCredit(taken);
    settlement.settle(Share.NEW, debt);
    if (useCredit) {
      settlement.useCredit();
    }
    return against.isEmpty() ? posted(taken.negated(), settlement) : new Refused(against);
  }

  private static List<LedgerReason> againstVoiding(Debt debt, Amount taken) {
    if (debt.isVoided()) {
      return List.of(LedgerReason.of(ALREADY_VOID));
    }
    if (!taken.isNone()) {
      return List.of();
    }
    return List.of(LedgerReason.of(debt.paid().isEmpty() ? NOTHING_OWED : PAID_TOO_LONG_AGO));
  }

  /**
   * What is left of the debt is handed to debt collection: it is owed there, and no longer here.
   */
  public static LedgerDecision handOver(Account account, long debt) {
    Settlement settlement = new Settlement(account);
    Amount owed = settlement.owedOn(debt);
    if (account.debt(debt).isEmpty()) {
      return Refused.of(NO_SUCH_DEBT);
    }
    if (owed.isNone()) {
      return Refused.of(NOTHING_OWED);
    }
    settlement.addCredit(owed);
    settlement.settle(Share.NEW, debt);
    return posted(owed.negated(), settlement);
  }

  /** Debt collection is told to stop: what it was handed of the debt is owed here again. */
  public static LedgerDecision callBack(Account account, long debt) {
    Debt handed = account.debt(debt).orElse(null);
    if (handed == null) {
      return Refused.of(NO_SUCH_DEBT);
    }
    if (handed.collected().isEmpty()) {
      return Refused.of(NOT_AT_COLLECTION);
    }
    Settlement settlement = new Settlement(account);
    Amount back = Amount.NONE;
    for (Debt.Paid part : handed.collected()) {
      settlement.takeBack(part, debt);
      back = back.plus(part.amount());
    }
    settlement.addDebt(back);
    handed.collected().forEach(part -> settlement.settle(part.credit(), Share.NEW));
    return posted(back, settlement);
  }

  /**
   * Money goes back: at most what was paid and settles nothing.
   *
   * @param amount null for all credit
   */
  public static LedgerDecision refund(
      Account account, @Nullable Amount amount, @Nullable String reason) {
    List<LedgerReason> against = reasonNeeded(reason);
    Amount credit = account.credit();
    Amount back = amount == null ? credit : amount;
    if (back.exceeds(credit) || credit.isNone()) {
      against.add(new LedgerReason(MORE_THAN_CREDIT, credit));
    } else if (!isAboveNothing(back)) {
      against.add(LedgerReason.of(AMOUNT_NOT_ABOVE_NOTHING));
    }
    Settlement settlement = new Settlement(account);
    settlement.addDebt(back);
    account.credits().forEach(given -> settlement.settle(given.id(), Share.NEW));
    return against.isEmpty() ? posted(back, settlement) : new Refused(against);
  }

  /** What credit settles when a debt has come to an account that had some. */
  public static List<Share> useCredit(Account account) {
    Settlement settlement = new Settlement(account);
    settlement.useCredit();
    return settlement.shares();
  }

  private static Posted posted(Amount line, Settlement settlement) {
    return new Posted(new Posting(line, settlement.shares()));
  }

  private static boolean isAboveNothing(Amount amount) {
    return amount.minorUnits() > 0;
  }

  private static List<LedgerReason> reasonNeeded(@Nullable String reason) {
    List<LedgerReason> against = new ArrayList<>();
    if (reason == null || reason.isBlank()) {
      against.add(LedgerReason.of(REASON_MISSING));
    }
    return against;
  }
}
