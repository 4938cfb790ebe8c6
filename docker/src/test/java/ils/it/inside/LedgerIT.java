package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.account.Refund;
import ils.circulation.account.TakePayment;
import ils.circulation.account.VoidDebt;
import ils.circulation.account.WriteOff;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LedgerOutcome.Declined;
import ils.circulation.fees.LedgerOutcome.Done;
import ils.circulation.fees.LedgerReceipt;
import ils.circulation.fees.Method;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.policy.ledger.LedgerReason;
import ils.circulation.policy.ledger.LedgerRule;
import ils.core.access.NotPermitted;
import ils.core.event.Actor;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LedgerIT {

  @Inject LendingWorld world;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject TakePayment takePayment;
  @Inject WriteOff writeOff;
  @Inject VoidDebt voidDebt;
  @Inject Refund refund;
  @Inject Debts debts;
  @Inject Ids ids;

  @Resource ManagedExecutorService executor;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  /** A citizen who has returned a book 9 days late: 120. */
  private DebtRow fined() {
    return returned(late(world.citizen(), 0));
  }

  /** Lent so many days earlier than others, and 9 days late by now. */
  private LoanReceipt late(String card, int older) {
    var wish = new CheckOut.Wish(new ByKey(card), world.book(), Said.NOTHING);
    var loan = ((Lent) checkOut.checkOut(world.desk(null), wish)).loan();
    world.makeOverdue(loan.loanId(), 9);
    for (int day = 0; day < older; day++) {
      world.makeOlder(loan.loanId());
    }
    return loan;
  }

  private DebtRow returned(LoanReceipt loan) {
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(loan.barcode()));
    return debts.ofLoan(loan.loanId()).getFirst();
  }

  private static Payment cash(@Nullable Long units, Long... debts) {
    return new Payment(units == null ? null : Amount.ofUnits(units), List.of(debts), Method.CASH);
  }

  private static LedgerReceipt done(LedgerOutcome outcome) {
    return ((Done) outcome).receipt();
  }

  private static List<LedgerRule> rules(LedgerOutcome outcome) {
    return ((Declined) outcome).reasons().stream().map(LedgerReason::rule).toList();
  }

  /** As the tables have it. */
  private Amount balance(long role) {
    return new Amount(
        world.count(
            "select coalesce(sum(amount_minor), 0) from account_line where role_id = " + role));
  }

  private long open(DebtRow debt) {
    return world.count(
        "select count(*) from loan where closed_at is null and id = " + debt.loanId());
  }

  @Test
  @DisplayName("T112: a returned loan closes when its fee is paid")
  void aReturnedLoanClosesWhenItsFeeIsPaid() {
    var debt = fined();

    var part = done(takePayment.pay(world.desk(null), debt.role(), cash(100L)));
    assertThat(part.owed()).isEqualTo(Amount.ofUnits(20));
    assertThat(open(debt)).isEqualTo(1);
    var rest = done(takePayment.pay(world.desk(null), debt.role(), cash(null, debt.id())));

    assertThat(rest.amount()).isEqualTo(Amount.ofUnits(20));
    assertThat(rest.owed()).isEqualTo(Amount.NONE);
    assertThat(open(debt)).isZero();
    assertThat(balance(debt.role())).isEqualTo(Amount.NONE);
    assertThat(world.count("select count(*) from event where subject_id = " + rest.line()))
        .isEqualTo(1);
  }

  @Test
  void moreThanIsOwedIsRefusedAndChangesNothing() {
    var debt = fined();

    var outcome = takePayment.pay(world.desk(null), debt.role(), cash(121L));

    assertThat(rules(outcome)).containsExactly(LedgerRule.MORE_THAN_OWED);
    assertThat(balance(debt.role())).isEqualTo(Amount.ofUnits(120));
  }

  @Test
  @DisplayName("A109: void a part-paid debt and give the money back")
  void voidAPartPaidDebt() {
    var debt = fined();
    takePayment.pay(world.desk(null), debt.role(), cash(70L));

    var voided = done(voidDebt.voidDebt(world.desk(null), debt.id(), "wrong date", Method.CASH));

    assertThat(voided.freed()).isEqualTo(Amount.ofUnits(70));
    assertThat(voided.credit()).isEqualTo(Amount.NONE);
    assertThat(balance(debt.role())).isEqualTo(Amount.NONE);
    assertThat(open(debt)).isZero();
    assertThat(rules(voidDebt.voidDebt(world.desk(null), debt.id(), "again", null)))
        .containsExactly(LedgerRule.ALREADY_VOID);
    assertThat(rules(refund.refund(world.desk(null), debt.role(), null, Method.CASH, "more")))
        .containsExactly(LedgerRule.MORE_THAN_CREDIT);
  }

  @Test
  @DisplayName("A109: what is left is written off; a second click is refused")
  void whatIsLeftIsWrittenOff() {
    var debt = fined();

    var done = done(writeOff.writeOff(world.desk(null), debt.id(), null, "moved away"));

    assertThat(done.amount()).isEqualTo(Amount.ofUnits(120));
    assertThat(open(debt)).isZero();
    assertThat(rules(writeOff.writeOff(world.desk(null), debt.id(), null, "moved away")))
        .containsExactly(LedgerRule.NOTHING_OWED);
  }

  @Test
  @DisplayName("T116: the fee is the item's library's, the money came in elsewhere; both are known")
  void theLedgerShowsOwnerAndPlaceOfPayment() {
    var debt = fined();
    var away = new Occasion(Actor.OPERATOR, ils.core.event.Channel.DESK, world.branch(), null);

    var paid = done(takePayment.pay(away, debt.role(), cash(null)));

    assertThat(debt.owner()).isEqualTo(world.main());
    assertThat(
            world.count(
                "select sum(s.amount_minor) from account_share s"
                    + " join account_line c on c.id = s.credit_id"
                    + " join account_line d on d.id = s.debt_id"
                    + (" where c.node_id = " + world.branch())
                    + (" and d.owner_node_id = " + world.main())
                    + (" and c.id = " + paid.line())))
        .isEqualTo(12_000);
  }

  @Test
  void aPaymentThatComesAgainIsTakenOnce() {
    var debt = fined();
    var occasion = world.desk("r" + ids.next());

    var first = takePayment.pay(occasion, debt.role(), cash(60L));
    var again = takePayment.pay(occasion, debt.role(), cash(60L));

    assertThat(again).isEqualTo(first);
    assertThat(balance(debt.role())).isEqualTo(Amount.ofUnits(60));
  }

  @Test
  @DisplayName("A106: two desks at once never take more than is owed")
  void twoDesksNeverTakeMoreThanIsOwed() throws InterruptedException, ExecutionException {
    var debt = fined();
    List<Callable<LedgerOutcome>> calls = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      calls.add(() -> takePayment.pay(world.desk(null), debt.role(), cash(50L, debt.id())));
    }

    int taken = 0;
    for (Future<LedgerOutcome> future : executor.invokeAll(calls)) {
      taken += future.get() instanceof Done ? 1 : 0;
    }

    assertThat(taken).isEqualTo(2);
    assertThat(balance(debt.role())).isEqualTo(Amount.ofUnits(20));
  }

  @Test
  @DisplayName("A106: sixteen threads pay, void, write off and refund; the ledger still sums")
  void theLedgerStillSums() throws InterruptedException, ExecutionException {
    var card = world.citizen();
    var loans = List.of(late(card, 0), late(card, 1), late(card, 2));
    var fees = loans.stream().map(this::returned).toList();
    long role = fees.getFirst().role();
    List<Callable<LedgerOutcome>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      long debt = fees.get(i % 3).id();
      var desk = world.desk(null);
      calls.add(() -> takePayment.pay(desk, role, cash(35L)));
      calls.add(() -> writeOff.writeOff(desk, debt, Amount.ofUnits(10), "old"));
      calls.add(() -> voidDebt.voidDebt(desk, debt, "wrong", null));
      calls.add(() -> refund.refund(desk, role, null, Method.CASH, "back"));
    }

    for (Future<LedgerOutcome> future : executor.invokeAll(calls)) {
      future.get();
    }

    String left =
        " from (select d.amount_minor - coalesce((select sum(s.amount_minor) from account_share s"
            + " where s.debt_id = d.id), 0) rest from account_line d where d.kind = 'LATE_FEE'"
            + (" and d.role_id = " + role + ") x");
    assertThat(world.count("select count(*)" + left + " where rest < 0")).isZero();
    long owed = world.count("select coalesce(sum(rest), 0)" + left);
    long credit =
        world.count(
            "select coalesce(sum(-l.amount_minor - coalesce((select sum(s.amount_minor)"
                + " from account_share s where s.credit_id = l.id), 0)), 0)"
                + (" from account_line l where l.amount_minor < 0 and l.role_id = " + role));
    assertThat(balance(role).minorUnits()).isEqualTo(owed - credit);
    assertThat(credit).isNotNegative();
  }

  @Test
  void whoHasNoRightTakesNoMoney() {
    var debt = fined();
    var nobody = new Actor(Actor.Kind.STAFF, ids.next(), world.municipality(), world.main());
    var occasion = new Occasion(nobody, ils.core.event.Channel.DESK, world.main(), null);

    assertThatThrownBy(() -> takePayment.pay(occasion, debt.role(), cash(null)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> writeOff.writeOff(occasion, debt.id(), null, "x"))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void anUnknownAccountIsToldApart() {
    assertThat(takePayment.pay(world.desk(null), 77, cash(1L)))
        .isEqualTo(new LedgerOutcome.Unknown());
    assertThat(writeOff.writeOff(world.desk(null), 77, null, "x"))
        .isEqualTo(new LedgerOutcome.Unknown());
  }
}
