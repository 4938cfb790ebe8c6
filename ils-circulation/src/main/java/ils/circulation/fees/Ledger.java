package ils.circulation.fees;

import ils.circulation.account.Refund;
import ils.circulation.account.TakePayment;
import ils.circulation.account.VoidDebt;
import ils.circulation.account.WriteOff;
import ils.circulation.act.Place;
import ils.circulation.fees.LedgerOutcome.Declined;
import ils.circulation.fees.LedgerOutcome.Done;
import ils.circulation.fees.LedgerOutcome.Unknown;
import ils.circulation.fees.Line.Change;
import ils.circulation.policy.ledger.Account;
import ils.circulation.policy.ledger.LedgerDecision;
import ils.circulation.policy.ledger.LedgerRules;
import ils.circulation.policy.ledger.Posting;
import ils.circulation.policy.ledger.Share;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every change of an account, inside the transaction of its cause: the account is locked, the rules
 * decide, one line and its shares are added, loans on which nothing more is owed are closed, and
 * the event is written. Rights are the caller's to ask; the acts of people are {@link TakePayment},
 * {@link WriteOff}, {@link VoidDebt} and {@link Refund}.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Ledger {

  @Inject AccountLines lines;
  @Inject Shares shares;
  @Inject SettledLoans loans;
  @Inject Settings settings;
  @Inject EventLog events;
  @Inject Ids ids;
  @Inject @Any Instance<DebtWatcher> watchers;

  /**
   * A debt that has been written down.
   *
   * @param outstanding what is left of it, once credit that was there has settled its part
   */
  public record Charged(long line, Amount amount, Amount outstanding) {}

  /**
   * Money that comes in.
   *
   * @param amount null for all that is owed on the chosen debts
   * @param debts the debts to settle, in this order; none: all, oldest first
   */
  public record Payment(@Nullable Amount amount, List<Long> debts, Method method) {}

  /**
   * A debt that is to be taken away.
   *
   * @param creditFrom payments before this instant stay where they are
   * @param useCredit whether what is freed settles other debts at once; false to refund it
   */
  public record Voiding(long debt, String reason, Instant creditFrom, boolean useCredit) {

    /** All that was paid becomes credit, however long ago. */
    public static Voiding whole(long debt, String reason) {
      return new Voiding(debt, reason, Instant.EPOCH, true);
    }
  }

  /**
   * Writes a debt down; empty if the role has been charged for the same cause before, unless that
   * debt was voided. Credit settles its part at once.
   */
  public Optional<Charged> charge(Place place, Charge charge) {
    return chargeWithoutCredit(place, charge).map(debt -> settled(place, charge.role(), debt));
  }

  /**
   * The same where the account was seen to have no credit a moment ago, and the loan is open: a
   * scan at the desk must not take more statements than it needs.
   */
  public Optional<Charged> chargeWithoutCredit(Place place, Charge charge) {
    long id = ids.next();
    String once = charge.once();
    boolean added = lines.add(Line.of(id, charge, once), place);
    if (!added && once != null) {
      String free = lines.freeKey(charge.role(), once);
      added = !free.equals(once) && lines.add(Line.of(id, charge, free), place);
    }
    return added
        ? Optional.of(new Charged(id, charge.amount(), charge.amount()))
        : Optional.empty();
  }

  private Charged settled(Place place, long role, Charged debt) {
    List<Share> used = LedgerRules.useCredit(shares.account(role));
    shares.add(role, used, place);
    loans.update(debts(used), place.now());
    loans.update(Set.of(debt.line()), place.now());
    tell(place, debts(used));
    Amount settled =
        used.stream()
            .filter(share -> share.debt() == debt.line())
            .map(Share::amount)
            .reduce(Amount.NONE, Amount::plus);
    return new Charged(debt.line(), debt.amount(), debt.amount().minus(settled));
  }

  /** Money comes in and settles debts, the chosen or the oldest first. */
  public LedgerOutcome pay(Place place, long role, Payment payment) {
    boolean keepsCredit = settings.get(LedgerSettings.KEEPS_CREDIT, place.desk().id());
    var act = new Change(LineKind.PAYMENT, null, payment.method(), null);
    return change(
        place,
        role,
        act,
        account -> LedgerRules.pay(account, payment.amount(), payment.debts(), keepsCredit));
  }

  /**
   * Money has come in already, through the provider, and cannot be refused: what is owed no longer
   * becomes credit.
   */
  public LedgerReceipt receive(Place place, long role, Amount amount, List<Long> debts) {
    LedgerOutcome outcome =
        change(
            place,
            role,
            new Change(LineKind.PAYMENT, null, Method.ONLINE, null),
            account -> LedgerRules.pay(account, amount, debts, true));
    if (outcome instanceof Done(LedgerReceipt receipt)) {
      return receipt;
    }
    throw new IllegalStateException("money that came in was not taken: " + outcome);
  }

  /**
   * Gives up what is left of a debt, or a part of it.
   *
   * @param amount null for all that is left
   */
  public LedgerOutcome writeOff(Place place, long debt, @Nullable Amount amount, String reason) {
    return onDebt(
        place,
        new Change(LineKind.WRITE_OFF, debt, null, reason),
        account -> LedgerRules.writeOff(account, debt, amount, reason));
  }

  /** Hands what is left of a debt to debt collection (T138). */
  public LedgerOutcome handOver(Place place, long debt, String reason) {
    return onDebt(
        place,
        new Change(LineKind.COLLECTION, debt, null, reason),
        account -> LedgerRules.handOver(account, debt));
  }

  /** Tells debt collection to stop; the debt is owed here again. */
  public LedgerOutcome callBack(Place place, long debt, String reason) {
    return onDebt(
        place,
        new Change(LineKind.COLLECTION_BACK, debt, null, reason),
        account -> LedgerRules.callBack(account, debt));
  }

  /**
   * Takes a debt away that was wrong, and frees what was paid on it. What debt collection has of it
   * is called back first.
   */
  public LedgerOutcome voidDebt(Place place, Voiding wish) {
    if (!wish.reason().isBlank() && shares.isAtCollection(wish.debt())) {
      callBack(place, wish.debt(), wish.reason());
    }
    return onDebt(
        place,
        new Change(LineKind.VOID, wish.debt(), null, wish.reason()),
        account ->
            LedgerRules.voidDebt(
                account, wish.debt(), wish.reason(), wish.creditFrom(), wish.useCredit()));
  }

  /**
   * Gives money back, at most the credit.
   *
   * @param amount null for all of it
   */
  public LedgerOutcome refund(
      Place place, long role, @Nullable Amount amount, Method method, String reason) {
    return change(
        place,
        role,
        new Change(LineKind.REFUND, null, method, reason),
        account -> LedgerRules.refund(account, amount, reason));
  }

  private LedgerOutcome onDebt(Place place, Change act, Function<Account, LedgerDecision> rule) {
    Optional<Long> role = Optional.ofNullable(act.debt()).flatMap(lines::roleOf);
    return role.isEmpty() ? new Unknown() : change(place, role.get(), act, rule);
  }

  private LedgerOutcome change(
      Place place, long role, Change act, Function<Account, LedgerDecision> rule) {
    Optional<Long> person = lines.lock(role, place.municipality());
    if (person.isEmpty()) {
      return new Unknown();
    }
    return switch (rule.apply(shares.account(role))) {
      case LedgerDecision.Refused(var reasons) -> new Declined(reasons);
      case LedgerDecision.Posted(Posting posting) ->
          new Done(write(place, new Holder(role, person.get()), act, posting));
    };
  }

  private record Holder(long role, long person) {}

  private LedgerReceipt write(Place place, Holder holder, Change act, Posting posting) {
    long line = ids.next();
    lines.add(Line.of(line, holder.role(), posting.amount(), act, place), place);
    List<Share> settled = posting.shares().stream().map(share -> share.of(line)).toList();
    shares.add(holder.role(), settled, place);
    loans.update(debts(settled), place.now());
    LedgerReceipt receipt = receipt(holder, act, new Posting(posting.amount(), settled), line);
    events.add(place.occasion(), event(act, receipt), new About(holder.person(), null, null, line));
    tell(place, debts(settled));
    return receipt;
  }

  private void tell(Place place, Set<Long> debts) {
    watchers.forEach(watcher -> watcher.moved(place, debts));
  }

  private static Set<Long> debts(List<Share> settled) {
    return settled.stream().map(Share::debt).collect(Collectors.toSet());
  }

  private LedgerReceipt receipt(Holder holder, Change act, Posting posting, long line) {
    Account after = shares.account(holder.role());
    Amount amount = posting.amount();
    return new LedgerReceipt(
        line,
        act.kind(),
        holder.role(),
        holder.person(),
        amount.minorUnits() < 0 ? amount.negated() : amount,
        posting.shares(),
        after.owed(),
        after.credit());
  }

  private static DomainEvent event(Change act, LedgerReceipt done) {
    long line = done.line();
    long debt = act.debt() == null ? 0 : act.debt();
    Method method = act.method() == null ? Method.CASH : act.method();
    return switch (done.kind()) {
      case PAYMENT ->
          new LedgerEvents.PaymentTaken(line, done.role(), done.amount(), method, done.settled());
      case WRITE_OFF ->
          new LedgerEvents.DebtWrittenOff(line, done.role(), debt, done.amount(), act.reason());
      case VOID ->
          new LedgerEvents.DebtVoided(
              line, done.role(), debt, done.amount(), act.reason(), done.settled());
      case COLLECTION ->
          new LedgerEvents.DebtHandedOver(line, done.role(), debt, done.amount(), act.reason());
      case COLLECTION_BACK ->
          new LedgerEvents.DebtCalledBack(line, done.role(), debt, done.amount(), act.reason());
      case REFUND ->
          new LedgerEvents.MoneyRefunded(line, done.role(), done.amount(), method, act.reason());
      case LATE_FEE, REPLACEMENT, PROCESSING, DAMAGE, REVERSAL ->
          throw new IllegalStateException("it is told by the event of its cause");
    };
  }
}
