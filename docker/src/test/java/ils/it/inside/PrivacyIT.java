package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.account.TakePayment;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.Method;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.privacy.PrivacyJob;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ended loans forget whose they were, and nothing that is open does. */
@ExtendWith(ArquillianExtension.class)
class PrivacyIT {

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject TakePayment takePayment;
  @Inject Debts debts;
  @Inject PrivacyJob job;
  @Inject Ids ids;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private long lent(String card, String barcode) {
    var wish = new CheckOut.Wish(new ByKey(card), barcode, Said.NOTHING);
    return ((Lent) checkOut.checkOut(world.desk(null), wish)).loan().loanId();
  }

  private void taken(String barcode) {
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode));
  }

  /** It ended so many days ago. */
  private void ended(long loan, int days) {
    core.execute(
        "update loan set closed_at = closed_at - interval ? day, version = version + 1"
            + " where id = ? and closed_at is not null",
        days,
        loan);
  }

  private long known(long loan) {
    return world.count("select count(*) from loan where person_id is not null and id = " + loan);
  }

  @Test
  @DisplayName("T229: an ended loan forgets its borrower when its days are over, and not before")
  void anEndedLoan() {
    String barcode = world.book();
    long loan = lent(world.citizen(), barcode);
    taken(barcode);
    ended(loan, 27);
    job.run();
    assertThat(known(loan)).isEqualTo(1);

    ended(loan, 2);
    job.run();

    assertThat(known(loan)).isZero();
    assertThat(world.count("select count(*) from loan where role_id is null and id = " + loan))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("T229: with a fee open it is remembered; once that is paid the next run forgets it")
  void aLoanWithAFee() {
    String barcode = world.book();
    long loan = lent(world.citizen(), barcode);
    world.makeOverdue(loan, 9);
    taken(barcode);
    var fee = debts.ofLoan(loan).getFirst();
    ended(loan, 90);
    job.run();
    assertThat(known(loan)).isEqualTo(1);

    var whole = new Payment(Amount.ofUnits(120), List.of(), Method.CASH);
    takePayment.pay(world.desk(null), fee.role(), whole);
    ended(loan, 90);
    job.run();

    assertThat(known(loan)).isZero();
    assertThat(world.count("select count(*) from account_line where loan_id = " + loan)).isZero();
    assertThat(
            world.count(
                "select coalesce(sum(amount_minor), 0) from account_line where role_id = "
                    + fee.role()))
        .isZero();
  }

  @Test
  @DisplayName("T229: a loan that runs is never forgotten")
  void aLoanThatRuns() {
    long loan = lent(world.citizen(), world.book());
    world.makeOverdue(loan, 300);

    job.run();

    assertThat(known(loan)).isEqualTo(1);
  }

  @Test
  @DisplayName("T229: what was told of the loan goes with it, and old messages go")
  void whatWasTold() {
    String card = world.citizen();
    String barcode = world.book();
    long loan = lent(card, barcode);
    taken(barcode);
    ended(loan, 30);
    long message = told(card, loan);

    job.run();

    assertThat(world.count("select count(*) from notice where loan_id = " + loan)).isZero();
    assertThat(world.count("select count(*) from message where id = " + message)).isEqualTo(1);
    core.execute(
        "update message set created_at = created_at - interval 91 day where id = ?", message);
    job.run();
    assertThat(world.count("select count(*) from message where id = " + message)).isZero();
  }

  /** A message that told of the loan; its id. */
  private long told(String card, long loan) {
    long id = ids.next();
    core.execute(
        "insert into notice (id, cause, kind, person_id, node_id, loan_id, state, created_at,"
            + " send_after) select ?, concat('test/', id), 'CHECKED_IN', ?, lent_node_id, id,"
            + " 'BUNDLED', closed_at, closed_at from loan where id = ?",
        id,
        world.person(card),
        loan);
    core.execute(
        "insert into message (id, person_id, municipality_id, node_id, medium, language, state,"
            + " created_at) select ?, ?, municipality_id, lent_node_id, 'INBOX', 'da', 'SENT',"
            + " closed_at from loan where id = ?",
        id,
        world.person(card),
        loan);
    core.execute(
        "insert into message_notice (message_id, notice_id, medium) values (?,?,'INBOX')", id, id);
    return id;
  }

  @Test
  @DisplayName("T231: what statistics count by stays: kind, category, place and age group")
  void whatStatisticsCountBy() {
    String barcode = world.book();
    long loan = lent(world.citizen(), barcode);
    taken(barcode);
    ended(loan, 30);

    job.run();

    assertThat(
            world.count(
                """
                select count(*) from loan where borrower_kind = 'CITIZEN'
                  and borrower_category = 'ADULT' and borrower_age = '30-64'
                  and borrower_node_id = %d and id = %d"""
                    .formatted(world.municipality(), loan)))
        .isEqualTo(1);
  }
}
