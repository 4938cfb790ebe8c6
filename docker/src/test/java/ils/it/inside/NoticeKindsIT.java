package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.account.TakePayment;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.Method;
import ils.circulation.inbox.InboxMessage;
import ils.circulation.inbox.InboxMessages;
import ils.circulation.inbox.SentMessage;
import ils.circulation.inbox.SentMessages;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.notes.PatronNote.Audience;
import ils.circulation.notes.WriteNote;
import ils.circulation.recall.RecallLoan;
import ils.circulation.renewal.RenewAll;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From acts at the desk to words in the inbox, which needs no mail server. */
@ExtendWith(ArquillianExtension.class)
class NoticeKindsIT {

  @Inject NoticeWorld world;
  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject RenewAll renewAll;
  @Inject TakePayment takePayment;
  @Inject WriteNote writeNote;
  @Inject RecallLoan recallLoan;
  @Inject LostWorld lost;
  @Inject InboxMessages inbox;
  @Inject SentMessages sentMessages;

  @BeforeEach
  void open() {
    world.open();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private long lend(String card) {
    var wish = new CheckOut.Wish(new ByKey(card), lending.book(), Said.NOTHING);
    return ((Lent) checkOut.checkOut(lending.desk(null), wish)).loan().loanId();
  }

  private void giveBack(long loan) {
    String barcode = "B" + holds.text("select item_id from loan where id = " + loan);
    checkIn.checkIn(lending.desk(null), CheckIn.Wish.of(barcode));
  }

  private List<String> kinds(String card) {
    return sentMessages.of(lending.person(card)).stream()
        .filter(message -> message.medium().equals("INBOX"))
        .map(SentMessage::kinds)
        .toList();
  }

  private String told(String card) {
    return inbox.of(lending.person(card)).stream()
        .map(InboxMessage::text)
        .reduce("", String::concat);
  }

  @Test
  @DisplayName("T88: renew-all tells what was renewed and what was not in one message")
  void renewAllIsOneMessage() {
    String card = lending.citizen();
    lending.makeDueAt(lend(card), world.now().plus(Duration.ofDays(1)));
    long exhausted = lend(card);
    holds.execute("update loan set renewals = 99 where id = ?", exhausted);

    renewAll.renewAll(lending.desk(null), new ByKey(card));
    world.run();

    assertThat(kinds(card)).containsExactly("NOT_RENEWED RENEWED");
  }

  @Test
  @DisplayName("Receipts are told where the library wants them: lent, and returned in the window")
  void receipts() {
    world.set("notices.off", "WELCOME");
    String card = lending.citizen();
    lend(card);
    giveBack(lend(card));

    world.run();

    assertThat(kinds(card)).containsExactly("CHECKED_IN CHECKED_OUT");
    assertThat(told(card)).contains("Du har lånt:", "Du har afleveret:");
  }

  @Test
  @DisplayName("Receipts are off by default, and leave nothing to deliver")
  void noReceipts() {
    String card = lending.citizen();
    giveBack(lend(card));

    assertThat(
            holds.count(
                "select count(*) from delivery d join event e on e.id = d.event_id"
                    + " where d.listener = 'notices' and e.person_id = "
                    + lending.person(card)))
        .isZero();
  }

  @Test
  @DisplayName("A late return is told with its fee; once that is paid, the receipt is told instead")
  void feesAndPayments() {
    String owing = lending.citizen();
    String paying = lending.citizen();
    for (String card : List.of(owing, paying)) {
      long loan = lend(card);
      lending.makeOverdue(loan, 40);
      giveBack(loan);
    }
    takePayment.pay(lending.desk(null), role(paying), new Payment(null, List.of(), Method.CASH));

    world.run();

    assertThat(kinds(owing)).containsExactly("FEE");
    assertThat(told(owing)).containsPattern("- Bogen: \\d+,\\d\\d kr\\.");
    assertThat(told(paying)).contains("Vi har modtaget:").doesNotContain("Du har fået et gebyr");
  }

  private long role(String card) {
    return holds.count("select id from borrower_role where person_id = " + lending.person(card));
  }

  @Test
  @DisplayName("A message of staff to the patron is told; a note for colleagues is not")
  void notes() {
    String card = lending.citizen();
    write(card, Audience.PATRON, "Din taske ligger i skranken");
    write(card, Audience.STAFF, "Husk at spørge");

    world.run();

    assertThat(told(card)).contains("Din taske ligger i skranken").doesNotContain("Husk");
  }

  private void write(String card, Audience audience, String text) {
    writeNote.write(
        world.staff(),
        new WriteNote.NewNote(lending.person(card), holds.main(), audience, text, null));
  }

  @Test
  @DisplayName("T202: a loan that is called back is told with its new due date")
  void calledBack() {
    lost.rules("recall-guarantee 10\nrecall-return 5");
    try {
      String card = lending.citizen();
      recallLoan.recall(lending.desk(null), lend(card));

      world.run();

      assertThat(kinds(card)).containsExactly("RECALLED");
    } finally {
      lost.noRules();
    }
  }
}
