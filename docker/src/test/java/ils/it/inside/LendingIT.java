package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.CheckOutOutcome.Declined;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.loans.CheckOutOutcome.UnknownBorrower;
import ils.circulation.loans.CheckOutOutcome.UnknownItem;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.LoansOf;
import ils.circulation.loans.PatronAtDesk;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.CheckOutDecision.Asks;
import ils.circulation.policy.lending.CheckOutDecision.Refused;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LendingIT {

  @Inject LendingWorld world;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject Renew renew;
  @Inject LoansOf loansOf;
  @Inject PatronAtDesk patronAtDesk;
  @Inject Ids ids;
  @Inject Clock clock;

  @Resource ManagedExecutorService executor;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private CheckOutOutcome lend(String card, String barcode, Said said) {
    return checkOut.checkOut(world.desk(null), new CheckOut.Wish(new ByKey(card), barcode, said));
  }

  private LoanReceipt lent(String card, String barcode) {
    return ((Lent) lend(card, barcode, Said.NOTHING)).loan();
  }

  private ReturnReceipt taken(String barcode) {
    return ((CheckInOutcome.Taken) checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode)))
        .receipt();
  }

  private static List<LendingRule> rules(CheckOutOutcome outcome) {
    return ((Declined) outcome).because().reasons().stream().map(Reason::rule).toList();
  }

  @Test
  void anItemIsLentAndTakenBack() {
    var card = world.citizen();
    var barcode = world.book();

    var loan = lent(card, barcode.toLowerCase(java.util.Locale.ROOT) + " ");
    var back = taken(barcode);

    assertThat(loan.title()).isEqualTo("Bogen");
    assertThat(back.loanId()).isEqualTo(loan.loanId());
    assertThat(back.effects()).containsExactly(Effect.LOAN_CLOSED, Effect.SHELVED);
    assertThat(back.next()).isEqualTo(Next.SHELVE_HERE);
    assertThat(back.fee()).isNull();
    assertThat(loansOf.person(world.desk(null), world.person(card))).isEmpty();
    assertThat(world.count("select count(*) from event where item_id = " + back.itemId()))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("T35: the borrower's own item is a question, and answered by a renewal")
  void theBorrowersOwnItem() {
    var card = world.citizen();
    var barcode = world.book();
    lent(card, barcode);

    var asked = lend(card, barcode, Said.NOTHING);

    assertThat(((Declined) asked).because()).isInstanceOf(Asks.class);
    assertThat(rules(asked)).containsExactly(LendingRule.ALREADY_THE_BORROWERS);
    assertThat(lend(card, barcode, Said.chose(Choice.RENEW)))
        .isInstanceOf(CheckOutOutcome.RenewalDeclined.class); // no later date on the same day
  }

  @Test
  @DisplayName("T36: another's item is checked in and lent in one transaction")
  void anothersItem() {
    var first = world.citizen();
    var second = world.citizen();
    var barcode = world.book();
    var before = lent(first, barcode);

    assertThat(rules(lend(second, barcode, Said.NOTHING)))
        .containsExactly(LendingRule.ON_LOAN_TO_ANOTHER);
    var after = lend(second, barcode, Said.chose(Choice.CHECK_IN_FIRST));

    assertThat(after).isInstanceOf(Lent.class);
    assertThat(
            world.count(
                "select count(*) from loan where returned_at is null and item_id = "
                    + before.itemId()))
        .isEqualTo(1);
    assertThat(loansOf.person(world.desk(null), world.person(first))).isEmpty();
  }

  @Test
  @DisplayName("T36: at a kiosk another's item is refused")
  void anothersItemAtAKiosk() {
    var barcode = world.book();
    lent(world.citizen(), barcode);

    var answer =
        checkOut.checkOut(
            world.kiosk(null),
            new CheckOut.Wish(new ByKey(world.citizen()), barcode, Said.NOTHING));

    assertThat(((Declined) answer).because()).isInstanceOf(Refused.class);
  }

  @Test
  void unknownThingsAreToldApart() {
    assertThat(lend(world.citizen(), "NOSUCH99", Said.NOTHING))
        .isEqualTo(new UnknownItem("NOSUCH99"));
    assertThat(lend(world.citizen(), "'; drop", Said.NOTHING)).isInstanceOf(UnknownItem.class);
    assertThat(lend("no-card", world.book(), Said.NOTHING))
        .isEqualTo(new UnknownBorrower(new BorrowerUnknown(BorrowerUnknown.Why.UNKNOWN, null)));
    assertThat(checkIn.checkIn(world.desk(null), CheckIn.Wish.of("NOSUCH99")))
        .isEqualTo(new CheckInOutcome.UnknownItem("NOSUCH99"));
  }

  @Test
  @DisplayName("T62: a request that comes again is answered again and done once")
  void aRequestThatComesAgain() {
    var occasion = world.kiosk("r" + ids.next());
    var wish = new CheckOut.Wish(new ByKey(world.citizen()), world.book(), Said.NOTHING);

    var first = checkOut.checkOut(occasion, wish);
    var again = checkOut.checkOut(occasion, wish);

    assertThat(((Lent) again).loan()).isEqualTo(((Lent) first).loan());
  }

  @Test
  @DisplayName("T62: sixteen of the same request at once make one loan and one answer")
  void theSameRequestAtOnce() throws InterruptedException, ExecutionException {
    var occasion = world.kiosk("r" + ids.next());
    var wish = new CheckOut.Wish(new ByKey(world.citizen()), world.book(), Said.NOTHING);
    List<Callable<CheckOutOutcome>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> checkOut.checkOut(occasion, wish));
    }

    var loans = new ArrayList<LoanReceipt>();
    for (Future<CheckOutOutcome> future : executor.invokeAll(calls)) {
      loans.add(((Lent) future.get()).loan());
    }

    assertThat(loans).hasSize(16).containsOnly(loans.getFirst());
  }

  @Test
  @DisplayName("T62: a return that comes again is answered again, fee and all")
  void aReturnThatComesAgain() {
    var barcode = world.book();
    world.makeOverdue(lent(world.citizen(), barcode).loanId(), 9);
    var occasion = world.kiosk("r" + ids.next());

    var first = checkIn.checkIn(occasion, CheckIn.Wish.of(barcode));
    var again = checkIn.checkIn(occasion, CheckIn.Wish.of(barcode));

    assertThat(again).isEqualTo(first);
    assertThat(((CheckInOutcome.Taken) first).receipt().fee()).isEqualTo(Amount.ofUnits(120));
  }

  @Test
  @DisplayName("T101: what was lent, due and returned on the same days costs one fee")
  void oneFeePerDelivery() {
    var card = world.citizen();
    var one = world.book();
    var two = world.book();
    world.makeOverdue(lent(card, one).loanId(), 9);
    world.makeOverdue(lent(card, two).loanId(), 9);

    assertThat(taken(one).fee()).isEqualTo(Amount.ofUnits(120));
    assertThat(taken(two).fee()).isNull();

    var view =
        ((PatronAtDesk.Answer.Patron) patronAtDesk.open(world.desk(null), new ByKey(card))).view();
    assertThat(view.debt()).isEqualTo(Amount.ofUnits(120));
    assertThat(view.name()).isEqualTo("Prøve Låner");
  }

  @Test
  @DisplayName(
      "T102, T112: another day of the loan is another fee, and a loan is open until it is paid")
  void anotherDayIsAnotherFee() {
    var card = world.citizen();
    var one = world.book();
    var two = world.book();
    world.makeOverdue(lent(card, one).loanId(), 9);
    var older = lent(card, two);
    world.makeOverdue(older.loanId(), 9);
    world.makeOlder(older.loanId());

    assertThat(taken(one).fee()).isEqualTo(Amount.ofUnits(120));
    assertThat(taken(two).fee()).isEqualTo(Amount.ofUnits(120));

    assertThat(
            world.count(
                "select count(*) from loan where closed_at is null and id = " + older.loanId()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("T106: in fee-free mode nothing is charged")
  void feeFreeMode() {
    var barcode = world.book();
    world.makeOverdue(lent(world.citizen(), barcode).loanId(), 40);

    var answer =
        checkIn.checkIn(world.desk(null), new CheckIn.Wish(barcode, null, true, "amnesty"));

    assertThat(((CheckInOutcome.Taken) answer).receipt().fee()).isNull();
  }

  @Test
  @DisplayName("T110: a return in the future or before the loan is refused")
  void impossibleReturns() {
    var barcode = world.book();
    lent(world.citizen(), barcode);

    for (Instant at : List.of(clock.instant().plusSeconds(600), Instant.EPOCH)) {
      assertThat(checkIn.checkIn(world.desk(null), new CheckIn.Wish(barcode, at, false, null)))
          .isInstanceOf(CheckInOutcome.Refused.class);
    }
    assertThat(taken(barcode).loanId()).isNotNull();
  }

  @Test
  @DisplayName("T117, T118, T121: not on loan, sent home from another branch, scanned twice")
  void scansWithoutALoan() {
    var barcode = world.book();
    var branch = world.desk(null);
    var away = new ils.core.event.Occasion(branch.actor(), branch.channel(), world.branch(), null);

    var first = ((CheckInOutcome.Taken) checkIn.checkIn(away, CheckIn.Wish.of(barcode))).receipt();
    var again = ((CheckInOutcome.Taken) checkIn.checkIn(away, CheckIn.Wish.of(barcode))).receipt();

    assertThat(first.next()).isEqualTo(Next.SEND_HOME);
    assertThat(first.node()).isEqualTo(world.main());
    assertThat(first.notes()).extracting(Reason::rule).containsExactly(LendingRule.NOT_ON_LOAN);
    assertThat(again.effects()).containsExactly(Effect.NOTHING_DONE);
    assertThat(again.next()).isEqualTo(Next.SEND_HOME);
    assertThat(taken(barcode).effects()).containsExactly(Effect.TRANSIT_ENDED, Effect.SHELVED);
  }

  @Test
  @DisplayName("T66, T87: the list says what a renewal then does")
  void theListIsTrue() {
    var card = world.citizen();
    var loan = lent(card, world.book());
    world.makeOverdue(loan.loanId(), 2);
    var row = loansOf.person(world.desk(null), world.person(card)).getFirst();

    var renewed =
        (RenewOutcome.Renewed)
            renew.renew(world.desk(null), new Renew.Wish(loan.loanId(), false, Said.NOTHING));

    assertThat(row.isRenewable()).isTrue();
    assertThat(renewed.loan().dueOn()).isEqualTo(row.newDueOn());
    assertThat(renewed.loan().renewals()).isEqualTo(1);
    var after = loansOf.person(world.desk(null), world.person(card)).getFirst();
    assertThat(after.isRenewable()).isFalse();
    assertThat(after.reasons())
        .extracting(Reason::rule)
        .containsExactly(LendingRule.WOULD_NOT_EXTEND);
  }

  @Test
  @DisplayName("A72: fifty at once on one item make one loan")
  void fiftyOnOneItem() throws InterruptedException, ExecutionException {
    var barcode = world.book();
    var cards = new ArrayList<String>();
    for (int i = 0; i < 50; i++) {
      cards.add(world.citizen());
    }

    var outcomes = atOnce(cards.stream().map(card -> new String[] {card, barcode}).toList());

    assertThat(outcomes.stream().filter(Lent.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(Declined.class::isInstance)).hasSize(49);
  }

  @Test
  @DisplayName("T60, A72: fifty at once at a limit of ten make ten loans")
  void fiftyAtALimitOfTen() throws InterruptedException, ExecutionException {
    world.limit(
        "rule-set test\nrule all\n  period 28 days\n  limit 10\n  renewals 5\n  fee none\n");
    try {
      var card = world.citizen();
      var pairs = new ArrayList<String[]>();
      for (int i = 0; i < 50; i++) {
        pairs.add(new String[] {card, world.book()});
      }

      var outcomes = atOnce(pairs);

      assertThat(outcomes.stream().filter(Lent.class::isInstance)).hasSize(10);
    } finally {
      world.noLimit();
    }
  }

  private List<CheckOutOutcome> atOnce(List<String[]> pairs)
      throws InterruptedException, ExecutionException {
    List<Callable<CheckOutOutcome>> calls = new ArrayList<>();
    for (String[] pair : pairs) {
      calls.add(() -> lend(pair[0], pair[1], Said.NOTHING));
    }
    List<CheckOutOutcome> outcomes = new ArrayList<>();
    for (Future<CheckOutOutcome> future : executor.invokeAll(calls)) {
      outcomes.add(future.get());
    }
    return outcomes;
  }

  @Test
  @DisplayName("At most 12 statements for a check-out and for a check-in, counted at the server")
  void fewStatements() {
    long out = Long.MAX_VALUE;
    long in = Long.MAX_VALUE;
    for (int i = 0; i < 6; i++) {
      var wish = new CheckOut.Wish(new ByKey(world.citizen()), world.book(), Said.NOTHING);
      long before = world.statements();
      var loan = (Lent) checkOut.checkOut(world.kiosk("s" + ids.next()), wish);
      long between = world.statements();
      out = Math.min(out, between - before);
      world.makeOverdue(loan.loan().loanId(), 9);
      before = world.statements();
      checkIn.checkIn(world.kiosk("s" + ids.next()), CheckIn.Wish.of(wish.barcode()));
      in = Math.min(in, world.statements() - before);
    }
    System.getLogger("test").log(System.Logger.Level.INFO, "statements out {0} in {1}", out, in);
    long counting = 3; // asking for the count counts, too, and it is asked with auto-commit
    assertThat(out - counting).isBetween(5L, 12L);
    assertThat(in - counting).isBetween(5L, 12L);
  }
}
