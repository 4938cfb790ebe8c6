package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.account.VoidDebt;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
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
import ils.circulation.payment.StartPayment;
import ils.circulation.payment.StartPayment.Outcome.Refused;
import ils.circulation.payment.StartPayment.Outcome.Started;
import ils.circulation.payment.StartPayment.Refusal;
import ils.core.money.Amount;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A110: a provider that answers late, or with what is no answer. */
@ExtendWith(ArquillianExtension.class)
class UnclearProviderIT {

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject Debts debts;
  @Inject VoidDebt voidDebt;
  @Inject StartPayment startPayment;
  @Inject AskProvider askProvider;
  @Inject RefundOnline refundOnline;
  @Inject OnlinePayments payments;
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

  private StartPayment.Outcome start() {
    var wish = new CheckOut.Wish(new ByKey(world.citizen()), world.book(), Said.NOTHING);
    var loan = ((Lent) checkOut.checkOut(world.desk(null), wish)).loan();
    world.makeOverdue(loan.loanId(), 9);
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(loan.barcode()));
    DebtRow debt = debts.ofLoan(loan.loanId()).getFirst();
    return startPayment.start(world.desk(null), debt.role(), List.of(debt.id()), "da");
  }

  private OnlinePayment started() {
    return ((Started) start()).payment();
  }

  private State state(OnlinePayment payment) {
    return payments.find(payment.id()).orElseThrow().state();
  }

  private void startedEarlier(OnlinePayment payment, Duration ago) {
    core.execute(
        "update online_payment set started_at = started_at - interval ? minute where id = ?",
        ago.toMinutes(),
        payment.id());
  }

  /** Given up after twenty minutes, and paid a minute later without a word to the library. */
  private OnlinePayment paidTooLate() {
    var payment = started();
    startedEarlier(payment, Duration.ofMinutes(21));
    askProvider.ask(payment.id());
    assertThat(state(payment)).isEqualTo(State.ABANDONED);
    stub.quietly(payment.id(), "PAID");
    return payment;
  }

  private void theJobRuns() {
    job.askAbout(clock.instant().plus(Duration.ofMinutes(6)));
  }

  @Test
  @DisplayName("Paid when it had been given up: asked when the patron comes back, it is settled")
  void aLatePatronComesBack() {
    var payment = paidTooLate();

    assertThat(askProvider.ask(payment.id()).orElseThrow().state()).isEqualTo(State.PAID);
  }

  @Test
  @DisplayName("Paid when it had been given up, and nobody comes back: the job asks for a day")
  void theJobAsksAgainForADay() {
    var payment = paidTooLate();
    var forgotten = paidTooLate();
    startedEarlier(forgotten, Duration.ofDays(2));

    theJobRuns();

    assertThat(state(payment)).isEqualTo(State.PAID);
    assertThat(state(forgotten)).isEqualTo(State.ABANDONED);
    assertThat(
            world.count(
                "select count(*) from online_payment where ask_at is not null and id = "
                    + forgotten.id()))
        .isZero();
  }

  @Test
  @DisplayName("One payment that cannot be treated keeps no other back, and no refund")
  void oneThatFailsKeepsNoOtherBack() {
    var broken = started();
    var next = started();
    core.execute("update online_payment set node_id = 77 where id = ?", broken.id());
    stub.quietly(broken.id(), "PAID");
    stub.quietly(next.id(), "PAID");

    theJobRuns();

    assertThat(state(broken)).isEqualTo(State.OPEN);
    assertThat(state(next)).isEqualTo(State.PAID);
    core.execute("delete from online_payment where id = ?", broken.id());
  }

  @Test
  @DisplayName("A merchant's number may hold any letter")
  void anyMerchant() {
    var payment = started();
    core.execute("update online_payment set merchant = 'Øst & Vest/1' where id = ?", payment.id());
    stub.quietly(payment.id(), "PAID");

    assertThat(askProvider.ask(payment.id()).orElseThrow().state()).isEqualTo(State.PAID);
  }

  @ParameterizedTest
  @DisplayName("Patrons are sent to a whole address, or nowhere")
  @ValueSource(
      strings = {
        "",
        "pay/",
        "https:",
        "//pay.example/",
        "javascript:alert('",
        "ftp://pay.example/"
      })
  void whereToSendThePatron(String address) {
    stub.sendsPatronsTo(address);

    assertThat(start()).isEqualTo(new Refused(Refusal.PROVIDER_DOWN));
  }

  @ParameterizedTest
  @DisplayName("A109: a refund that is neither done nor refused is open, and told again")
  @ValueSource(strings = {"PENDING", ""})
  void aRefundThatIsNotDoneYet(String answer) throws IOException, InterruptedException {
    var payment = started();
    stub.report(payment.id(), "PAID", 12_000);
    voidDebt.voidDebt(world.desk(null), payment.debts().getFirst(), "wrong", null);
    stub.refundState(answer);

    var waiting =
        (Refunded)
            refundOnline.refund(world.desk(null), payment.id(), Amount.ofUnits(120), "wrong fee");
    assertThat(waiting.state()).isEqualTo(OnlineRefund.State.OPEN);
    stub.refundState("DONE");
    theJobRuns();

    assertThat(stub.refunds()).isEqualTo(1);
    assertThat(world.cell("select state from online_refund where id = " + waiting.refund()))
        .isEqualTo("DONE");
  }
}
