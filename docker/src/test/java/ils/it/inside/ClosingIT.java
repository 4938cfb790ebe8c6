package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.closing.ApplyClosing;
import ils.circulation.closing.ClosingPlan;
import ils.circulation.closing.ClosingWish;
import ils.circulation.closing.PlanClosing;
import ils.circulation.closing.UndoClosing;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.core.access.NotPermitted;
import ils.core.event.Occasion;
import ils.core.org.Calendars;
import ils.core.org.HoursKind;
import ils.core.org.NodeType;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A branch that closes for three days; each test has its own. */
@ExtendWith(ArquillianExtension.class)
class ClosingIT {

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject PlanClosing planClosing;
  @Inject ApplyClosing applyClosing;
  @Inject UndoClosing undoClosing;
  @Inject Calendars calendars;
  @Inject Clock clock;

  private long branch;
  private LocalDate today;

  @BeforeEach
  void openABranch() {
    world.open();
    branch = core.node(world.municipality(), NodeType.BRANCH);
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
  }

  private Occasion desk() {
    var desk = world.desk(null);
    return new Occasion(desk.actor(), desk.channel(), branch, null);
  }

  private ClosingWish storm(int from, int to) {
    return new ClosingWish(branch, today.plusDays(from), today.plusDays(to), "storm");
  }

  private long lentAndDue(String barcode, int days) {
    var wish = new CheckOut.Wish(new ByKey(world.citizen()), barcode, Said.NOTHING);
    long loan = ((Lent) checkOut.checkOut(desk(), wish)).loan().loanId();
    var due = today.plusDays(days);
    core.execute(
        "update loan set lent_at = lent_at - interval 60 day, lent_on = lent_on - interval 60 day,"
            + " due_on = ?, due_at = ?, version = version + 1 where id = ?",
        due,
        due.atTime(22, 59, 59),
        loan);
    return loan;
  }

  private LocalDate due(long loan) {
    return LocalDate.ofEpochDay(
        world.count("select to_days(due_on) - to_days('1970-01-01') from loan where id = " + loan));
  }

  private boolean isOpen(int day) {
    return calendars.hours(branch, HoursKind.STAFFED).isOpenOn(today.plusDays(day));
  }

  @Test
  @DisplayName("T31: due dates inside a closing move to the day it opens again, after a preview")
  void dueDatesMove() {
    long before = lentAndDue(world.book(), 1);
    long inside = lentAndDue(world.book(), 3);
    long after = lentAndDue(world.book(), 6);

    ClosingPlan plan = planClosing.plan(desk(), storm(2, 4));

    assertThat(plan.loans()).isEqualTo(1);
    assertThat(plan.days()).containsExactly(new ClosingPlan.DueDay(today.plusDays(3), 1));
    assertThat(plan.reopensOn()).isEqualTo(today.plusDays(5));
    assertThat(due(inside)).as("a preview changes nothing").isEqualTo(today.plusDays(3));
    var applied = applyClosing.apply(desk(), storm(2, 4));
    assertThat(applied.loans()).isEqualTo(1);
    assertThat(due(before)).isEqualTo(today.plusDays(1));
    assertThat(due(inside)).isEqualTo(today.plusDays(5));
    assertThat(due(after)).isEqualTo(today.plusDays(6));
    assertThat(isOpen(3)).isFalse();
    assertThat(isOpen(5)).isTrue();
  }

  @Test
  @DisplayName("T31: the whole act is undone; a loan that changed since keeps its date")
  void theWholeActIsUndone() {
    long moved = lentAndDue(world.book(), 3);
    long changed = lentAndDue(world.book(), 4);
    var applied = applyClosing.apply(desk(), storm(2, 4));
    core.execute(
        "update loan set due_on = due_on + interval 9 day, due_at = due_at + interval 9 day,"
            + " version = version + 1 where id = ?",
        changed);

    var undone = undoClosing.undo(desk(), applied.closingId());

    assertThat(undone.loans()).isEqualTo(1);
    assertThat(undone.kept()).isEqualTo(1);
    assertThat(due(moved)).isEqualTo(today.plusDays(3));
    assertThat(due(changed)).isEqualTo(today.plusDays(14));
    assertThat(isOpen(3)).isTrue();
    assertThatThrownBy(() -> undoClosing.undo(desk(), applied.closingId()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("undone before");
  }

  @Test
  @DisplayName("T31: fees for days on which nothing could be returned are voided, and stand again")
  void feesOfThoseDaysAreVoided() {
    String barcode = world.book();
    long loan = lentAndDue(barcode, -2);
    checkIn.checkIn(desk(), CheckIn.Wish.of(barcode));
    assertThat(owed(loan)).isEqualTo(2000);

    ClosingPlan plan = planClosing.plan(desk(), storm(-3, -1));
    var applied = applyClosing.apply(desk(), storm(-3, -1));

    assertThat(plan.fees()).hasSize(1);
    assertThat(plan.feeTotal().minorUnits()).isEqualTo(2000);
    assertThat(applied.fees()).isEqualTo(1);
    assertThat(owed(loan)).isZero();
    undoClosing.undo(desk(), applied.closingId());
    assertThat(owed(loan)).isEqualTo(2000);
  }

  /** In minor units, on the account of whoever had the loan. */
  private long owed(long loan) {
    return world.count(
        "select coalesce(sum(a.amount_minor), 0) from account_line a join loan l"
            + " on l.role_id = a.role_id where l.id = "
            + loan);
  }

  @Test
  void nonsenseIsRefused() {
    applyClosing.apply(desk(), storm(2, 4));

    assertThatThrownBy(() -> applyClosing.apply(desk(), storm(4, 6)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("already");
    for (ClosingWish wrong :
        new ClosingWish[] {
          storm(4, 2),
          storm(1, 200),
          storm(-90, 1),
          new ClosingWish(branch, today, today, " "),
          new ClosingWish(17, today, today, "storm")
        }) {
      assertThatThrownBy(() -> planClosing.plan(desk(), wrong))
          .isInstanceOf(ProblemException.class);
    }
    var machine = world.kiosk(null);
    assertThatThrownBy(() -> applyClosing.apply(machine, storm(10, 11)))
        .isInstanceOf(NotPermitted.class);
  }
}
