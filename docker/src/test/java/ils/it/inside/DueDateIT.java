package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.duedate.ChangeDueDates;
import ils.circulation.duedate.DueDatesReceipt;
import ils.circulation.duedate.DueDatesReceipt.Result;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.access.NotPermitted;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Due dates that staff give. */
@ExtendWith(ArquillianExtension.class)
class DueDateIT {

  @Inject LendingWorld world;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject ChangeDueDates changeDueDates;
  @Inject Clock clock;
  @Inject Ids ids;

  private LocalDate today;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
  }

  private long lent(String card, String barcode) {
    var wish = new CheckOut.Wish(new ByKey(card), barcode, Said.NOTHING);
    return ((Lent) checkOut.checkOut(world.desk(null), wish)).loan().loanId();
  }

  private DueDatesReceipt change(List<Long> loans, LocalDate day) {
    return changeDueDates.change(
        world.desk("d" + ids.next()), new ChangeDueDates.Wish(loans, day, "flood in the cellar"));
  }

  @Test
  @DisplayName("A85: thirty loans of two people get one date in one act, each person told once")
  void thirtyLoansInOneAct() {
    List<String> cards = List.of(world.citizen(), world.citizen());
    List<Long> loans = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      loans.add(lent(cards.get(i % 2), world.book()));
    }
    LocalDate day = today.plusDays(90);

    var receipt = change(loans, day);

    assertThat(receipt.changed()).isEqualTo(30);
    assertThat(receipt.lines()).extracting(DueDatesReceipt.Line::loanId).isEqualTo(loans);
    for (String card : cards) {
      long person = world.person(card);
      assertThat(
              world.count(
                  "select count(*) from loan where due_on = '%s' and renewals = 0 and person_id = %d"
                      .formatted(day, person)))
          .isEqualTo(15);
      assertThat(
              world.count(
                  "select count(*) from event where kind = 'DueDatesChanged' and person_id = "
                      + person))
          .isEqualTo(1);
    }
  }

  @Test
  @DisplayName("DD-01, DD-03: each loan is decided by itself; an unknown one is told")
  void eachByItself() {
    String card = world.citizen();
    String returned = world.book();
    long running = lent(card, world.book());
    long ended = lent(card, returned);
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(returned));

    var receipt = change(List.of(ended, running, 17L), today.plusDays(3));
    var past = change(List.of(running), today.minusDays(1));

    assertThat(receipt.lines())
        .extracting(DueDatesReceipt.Line::result)
        .containsExactly(Result.REFUSED, Result.CHANGED, Result.UNKNOWN_LOAN);
    assertThat(receipt.lines().getFirst().reasons())
        .extracting(Reason::rule)
        .containsExactly(LendingRule.DUE_DATE_OF_CLOSED);
    assertThat(past.lines().getFirst().reasons())
        .extracting(Reason::rule)
        .contains(LendingRule.DUE_DATE_PAST);
  }

  private CheckOutOutcome lent(Occasion occasion, LocalDate dueOn) {
    var said = new Said(Set.of(), null, Set.of(), dueOn);
    return checkOut.checkOut(
        occasion, new CheckOut.Wish(new ByKey(world.citizen()), world.book(), said));
  }

  @Test
  @DisplayName("CO-21: a due date by hand at a loan needs the same right, and ends as soon")
  void byHandAtALoan() {
    assertThat(lent(world.desk(null), today.plusYears(2))).isInstanceOf(Lent.class);
    assertThatThrownBy(() -> lent(world.desk(null), today.plusYears(9)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("dueOn");
    assertThatThrownBy(() -> lent(world.kiosk(null), today.plusDays(3)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void withoutAReasonRightOrSenseNothingChanges() {
    long loan = lent(world.citizen(), world.book());
    var noReason = new ChangeDueDates.Wish(List.of(loan), today.plusDays(3), " ");
    var farAway = new ChangeDueDates.Wish(List.of(loan), today.plusYears(9), "x");
    var fine = new ChangeDueDates.Wish(List.of(loan), today.plusDays(3), "x");

    assertThatThrownBy(() -> changeDueDates.change(world.desk(null), noReason))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> changeDueDates.change(world.desk(null), farAway))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("dueOn");
    assertThatThrownBy(() -> changeDueDates.change(world.kiosk(null), fine))
        .isInstanceOf(NotPermitted.class);
  }
}
