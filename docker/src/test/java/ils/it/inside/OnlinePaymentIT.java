package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ils.circulation.account.TakePayment;
import ils.circulation.account.VoidDebt;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.fees.AccountLines;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.Method;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.payment.AskProvider;
import ils.circulation.payment.OnlinePayment;
import ils.circulation.payment.OnlinePayment.State;
import ils.circulation.payment.OnlinePayments;
import ils.circulation.payment.OnlineRefund;
import ils.circulation.payment.OpenPaymentsJob;
import ils.circulation.payment.RefundOnline;
import ils.circulation.payment.RefundOnline.Outcome.Refunded;
import ils.circulation.payment.RefundablePayments;
import ils.circulation.payment.StartPayment;
import ils.circulation.payment.StartPayment.Outcome.Refused;
import ils.circulation.payment.StartPayment.Outcome.Started;
import ils.circulation.payment.StartPayment.Refusal;
import ils.circulation.provider.Signature;
import ils.core.access.NotPermitted;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.it.inside.StubProvider.Mood;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A110: online payment against a provider that misbehaves, over real HTTP both ways. */
@ExtendWith(ArquillianExtension.class)
class OnlinePaymentIT {

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject StartPayment startPayment;
  @Inject AskProvider askProvider;
  @Inject RefundOnline refundOnline;
  @Inject RefundablePayments refundable;
  @Inject VoidDebt voidDebt;
  @Inject OnlinePayments payments;
  @Inject TakePayment takePayment;
  @Inject AccountLines lines;
  @Inject Debts debts;
  @Inject OpenPaymentsJob job;
  @Inject Clock clock;

  private StubProvider stub;

  @BeforeEach
  void openTheLibraryAndTheProvider() throws IOException {
    world.open();
    core.setOnce(world.municipality(), "fees.payment.merchant", "M-1");
    var config = ConfigProvider.getConfig();
    stub =
        StubProvider.start(
            URI.create(config.getValue("ils.payment.address", String.class)),
            config.getValue("ils.payment.secret", String.class));
  }

  @AfterEach
  void closeTheProvider() {
    stub.close();
  }

  /** A citizen who owes 120. */
  private DebtRow fined() {
    var wish = new CheckOut.Wish(new ByKey(world.citizen()), world.book(), Said.NOTHING);
    var loan = ((Lent) checkOut.checkOut(world.desk(null), wish)).loan();
    world.makeOverdue(loan.loanId(), 9);
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(loan.barcode()));
    return debts.ofLoan(loan.loanId()).getFirst();
  }

  private StartPayment.Outcome start(DebtRow debt) {
    return startPayment.start(world.desk(null), debt.role(), List.of(debt.id()), "da");
  }

  private OnlinePayment started(DebtRow debt) {
    return ((Started) start(debt)).payment();
  }

  private State state(OnlinePayment payment) {
    return payments.find(payment.id()).orElseThrow().state();
  }

  private long paymentLines(DebtRow debt) {
    return world.count(
        "select count(*) from account_line where kind = 'PAYMENT' and role_id = " + debt.role());
  }

  @Test
  void aPaymentIsMadeAndReported() throws IOException, InterruptedException {
    var debt = fined();
    var started = (Started) start(debt);
    var payment = started.payment();

    assertThat(started.address()).hasToString("https://pay.example/" + payment.id());
    assertThat(stub.lastBody()).doesNotContain("Låner").contains("\"amount\":12000");
    assertThat(stub.report(payment.id(), "PAID", 12_000)).isEqualTo(200);

    assertThat(state(payment)).isEqualTo(State.PAID);
    assertThat(lines.balance(debt.role())).isEqualTo(Amount.NONE);
    assertThat(
            world.count(
                "select count(*) from loan where closed_at is not null and id = " + debt.loanId()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("A callback that comes twice is one payment")
  void aCallbackThatComesTwice() throws IOException, InterruptedException {
    var debt = fined();
    var payment = started(debt);

    assertThat(stub.report(payment.id(), "PAID", 12_000)).isEqualTo(200);
    assertThat(stub.report(payment.id(), "PAID", 12_000)).isEqualTo(200);
    assertThat(stub.report(payment.id(), "REFUSED", 0)).isEqualTo(200);

    assertThat(paymentLines(debt)).isEqualTo(1);
    assertThat(state(payment)).isEqualTo(State.PAID);
  }

  @Test
  @DisplayName("The patron comes back before the callback: the provider is asked")
  void thePatronComesBackFirst() throws IOException, InterruptedException {
    var debt = fined();
    var payment = started(debt);
    stub.quietly(payment.id(), "PAID");

    assertThat(askProvider.ask(payment.id()).orElseThrow().state()).isEqualTo(State.PAID);
    assertThat(stub.report(payment.id(), "PAID", 12_000)).isEqualTo(200);

    assertThat(paymentLines(debt)).isEqualTo(1);
  }

  @Test
  void aRefusedCardLeavesTheDebt() throws IOException, InterruptedException {
    var debt = fined();
    var payment = started(debt);

    assertThat(stub.report(payment.id(), "REFUSED", 0)).isEqualTo(200);

    assertThat(state(payment)).isEqualTo(State.REFUSED);
    assertThat(lines.balance(debt.role())).isEqualTo(Amount.ofUnits(120));
    assertThat(paymentLines(debt)).isZero();
  }

  @Test
  void aWrongAmountIsNotWrittenDown() throws IOException, InterruptedException {
    var debt = fined();
    var payment = started(debt);

    assertThat(stub.report(payment.id(), "PAID", 11_999)).isEqualTo(409);

    assertThat(state(payment)).isEqualTo(State.DISPUTED);
    assertThat(paymentLines(debt)).isZero();
  }

  @Test
  void aWrongSignatureAndAnUnknownPaymentChangeNothing() throws IOException, InterruptedException {
    var debt = fined();
    var payment = started(debt);

    assertThat(stub.report(payment.id(), "PAID", 12_000, new Signature("guessed"))).isEqualTo(403);
    assertThat(stub.report(77, "PAID", 12_000)).isEqualTo(404);

    assertThat(state(payment)).isEqualTo(State.OPEN);
    assertThat(paymentLines(debt)).isZero();
  }

  @Test
  @DisplayName("A provider that is down, silent or beside itself is told as that; the debt stays")
  void aProviderThatIsDownIsToldSo() {
    var debt = fined();
    for (var mood : List.of(Mood.DOWN, Mood.SILENT, Mood.TALKING_HTML)) {
      stub.mood(mood);

      assertThat(start(debt)).as(mood.name()).isEqualTo(new Refused(Refusal.PROVIDER_DOWN));
    }
    assertThat(lines.balance(debt.role())).isEqualTo(Amount.ofUnits(120));
  }

  @Test
  @DisplayName("A payment that nobody reported is settled by the job, which asks")
  void aPaymentThatNobodyReported() {
    var debt = fined();
    var payment = started(debt);
    stub.quietly(payment.id(), "PAID");

    job.askAbout(clock.instant().plus(Duration.ofMinutes(6)));

    assertThat(state(payment)).isEqualTo(State.PAID);
    assertThat(paymentLines(debt)).isEqualTo(1);
  }

  @Test
  @DisplayName("While the provider is down the job learns nothing, and asks again")
  void whileTheProviderIsDown() {
    var debt = fined();
    var payment = started(debt);
    stub.quietly(payment.id(), "PAID");
    stub.mood(Mood.DOWN);
    var now = clock.instant();

    job.askAbout(now.plus(Duration.ofMinutes(6)));
    assertThat(state(payment)).isEqualTo(State.OPEN);
    stub.mood(Mood.WELL);
    job.askAbout(now.plus(Duration.ofMinutes(12)));

    assertThat(state(payment)).isEqualTo(State.PAID);
  }

  @Test
  @DisplayName("What was given up after twenty minutes is taken all the same when it is paid")
  void moneyThatComesLateIsTaken() throws IOException, InterruptedException {
    var debt = fined();
    var payment = started(debt);
    core.execute(
        "update online_payment set started_at = started_at - interval 21 minute where id = ?",
        payment.id());
    askProvider.ask(payment.id());
    assertThat(state(payment)).isEqualTo(State.ABANDONED);

    assertThat(stub.report(payment.id(), "PAID", 12_000)).isEqualTo(200);

    assertThat(state(payment)).isEqualTo(State.PAID);
    assertThat(lines.balance(debt.role())).isEqualTo(Amount.NONE);
  }

  @Test
  @DisplayName("Paid at the desk meanwhile: the money that comes in is credit")
  void paidAtTheDeskMeanwhile() throws IOException, InterruptedException {
    var debt = fined();
    var payment = started(debt);
    takePayment.pay(world.desk(null), debt.role(), new Payment(null, List.of(), Method.CASH));

    assertThat(stub.report(payment.id(), "PAID", 12_000)).isEqualTo(200);

    assertThat(lines.balance(debt.role())).isEqualTo(Amount.ofUnits(-120));
  }

  /** Paid online, and found wrong afterwards: 120 to the credit. */
  private OnlinePayment paidInVain(DebtRow debt) throws IOException, InterruptedException {
    var payment = started(debt);
    stub.report(payment.id(), "PAID", 12_000);
    voidDebt.voidDebt(world.desk(null), debt.id(), "wrong", null);
    return payment;
  }

  private RefundOnline.Outcome refund(OnlinePayment payment, long units) {
    return refundOnline.refund(world.desk(null), payment.id(), Amount.ofUnits(units), "wrong fee");
  }

  @Test
  @DisplayName("A109: money goes back to the card it came from, and no more than came")
  void moneyGoesBackToTheCard() throws IOException, InterruptedException {
    var debt = fined();
    var payment = paidInVain(debt);

    var done = (RefundOnline.Outcome.Refunded) refund(payment, 100);

    assertThat(done.state()).isEqualTo(OnlineRefund.State.DONE);
    assertThat(stub.refunds()).isEqualTo(1);
    assertThat(lines.balance(debt.role())).isEqualTo(Amount.ofUnits(-20));
    var left = refundable.of(world.desk(null), debt.role());
    assertThat(left.payments())
        .extracting(p -> p.payment(), p -> p.left(), p -> left.most(p))
        .containsExactly(tuple(payment.id(), Amount.ofUnits(20), Amount.ofUnits(20)));
    assertThat(refund(payment, 21))
        .isEqualTo(new RefundOnline.Outcome.MoreThanWasPaid(Amount.ofUnits(20)));
  }

  @Test
  @DisplayName(
      "A109, T62: a refund that is sent twice goes back once, also if it was not confirmed")
  void aRefundSentTwice() throws IOException, InterruptedException {
    var debt = fined();
    var payment = paidInVain(debt);
    stub.mood(Mood.DOWN);
    var desk = world.desk("refund-" + payment.id());

    var first = (Refunded) refundOnline.refund(desk, payment.id(), Amount.ofUnits(50), "wrong");
    stub.mood(Mood.WELL);
    var again = (Refunded) refundOnline.refund(desk, payment.id(), Amount.ofUnits(50), "wrong");
    var more = (Refunded) refundOnline.refund(desk, payment.id(), Amount.ofUnits(50), "wrong");

    assertThat(first.state()).isEqualTo(OnlineRefund.State.OPEN);
    assertThat(again)
        .isEqualTo(new Refunded(first.refund(), first.amount(), OnlineRefund.State.DONE));
    assertThat(more).isEqualTo(again);
    assertThat(stub.refunds()).isEqualTo(1);
    assertThat(lines.balance(debt.role())).isEqualTo(Amount.ofUnits(-70));
  }

  @Test
  @DisplayName("A109: a refund that the provider refuses is credit again")
  void aRefusedRefundIsCreditAgain() throws IOException, InterruptedException {
    var debt = fined();
    var payment = paidInVain(debt);
    stub.givesBack(false);

    var done = (RefundOnline.Outcome.Refunded) refund(payment, 120);

    assertThat(done.state()).isEqualTo(OnlineRefund.State.REFUSED);
    assertThat(lines.balance(debt.role())).isEqualTo(Amount.ofUnits(-120));
  }

  @Test
  @DisplayName("A109: while the provider is down a refund waits, and the job tells it again")
  void aRefundWaitsForTheProvider() throws IOException, InterruptedException {
    var debt = fined();
    var payment = paidInVain(debt);
    stub.mood(Mood.DOWN);

    var waiting = (RefundOnline.Outcome.Refunded) refund(payment, 120);
    assertThat(waiting.state()).isEqualTo(OnlineRefund.State.OPEN);
    stub.mood(Mood.WELL);
    job.askAbout(clock.instant().plus(Duration.ofMinutes(6)));

    assertThat(stub.refunds()).isEqualTo(1);
    assertThat(lines.balance(debt.role())).isEqualTo(Amount.NONE);
    assertThat(
            world.count(
                "select count(*) from online_refund where state = 'DONE' and payment_id = "
                    + payment.id()))
        .isEqualTo(1);
  }

  @Test
  void nobodyPaysForWhatIsNotOwedOrNotTheirs() {
    var debt = fined();
    var other = fined();

    assertThat(startPayment.start(world.desk(null), debt.role(), List.of(other.id()), "da"))
        .isEqualTo(new Refused(Refusal.NO_SUCH_DEBT));
    assertThat(startPayment.start(world.desk(null), 77, List.of(), "da"))
        .isEqualTo(new Refused(Refusal.UNKNOWN_ACCOUNT));
    var stranger = new Actor(Actor.Kind.PATRON, 77, world.municipality(), null);
    var occasion = new Occasion(stranger, Channel.WEB, world.municipality(), null);
    assertThatThrownBy(() -> startPayment.start(occasion, debt.role(), List.of(), "da"))
        .isInstanceOf(NotPermitted.class);
  }
}
