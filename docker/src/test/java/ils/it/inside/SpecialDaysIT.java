package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.closing.ApplyClosing;
import ils.circulation.closing.ClosingPlan.DueDay;
import ils.circulation.closing.ClosingWish;
import ils.circulation.closing.PlanClosing;
import ils.circulation.closing.RemoveSpecialDay;
import ils.circulation.closing.UndoClosing;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.core.access.NotPermitted;
import ils.core.event.Occasion;
import ils.core.org.Calendars;
import ils.core.org.DayHours;
import ils.core.org.HoursKind;
import ils.core.org.NodeType;
import ils.core.org.SpecialDay;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Days that a place above two branches gives them, and that one of them has otherwise. */
@ExtendWith(ArquillianExtension.class)
class SpecialDaysIT {

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOut checkOut;
  @Inject PlanClosing planClosing;
  @Inject ApplyClosing applyClosing;
  @Inject UndoClosing undoClosing;
  @Inject RemoveSpecialDay removeSpecialDay;
  @Inject Calendars calendars;
  @Inject Clock clock;

  private long above;
  private long one;
  private long other;
  private LocalDate today;

  @BeforeEach
  void openTwoBranches() {
    world.open();
    above = core.node(world.municipality(), NodeType.PUBLIC_SYSTEM);
    one = core.node(above, NodeType.BRANCH);
    other = core.node(above, NodeType.BRANCH);
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
  }

  private Occasion desk(long at) {
    var desk = world.desk(null);
    return new Occasion(desk.actor(), desk.channel(), at, null);
  }

  private LocalDate day(int from) {
    return today.plusDays(from);
  }

  private ClosingWish closed(long node, int... days) {
    return new ClosingWish(
        node,
        java.util.Arrays.stream(days).mapToObj(d -> SpecialDay.closed(day(d), "fest")).toList(),
        "fest");
  }

  private ClosingWish open(long node, int day, String hours) {
    var special =
        new SpecialDay(
            day(day), Set.of(HoursKind.STAFFED), DayHours.parse(hours).orElseThrow(), "kort dag");
    return new ClosingWish(node, List.of(special), "kort dag");
  }

  private long lentAndDue(long at, int days) {
    var wish = new CheckOut.Wish(new ByKey(world.citizen()), world.book(), Said.NOTHING);
    long loan = ((Lent) checkOut.checkOut(desk(at), wish)).loan().loanId();
    core.execute(
        "update loan set due_on = ?, due_at = ?, version = version + 1 where id = ?",
        day(days),
        day(days).atTime(22, 59, 59),
        loan);
    return loan;
  }

  private LocalDate due(long loan) {
    return LocalDate.ofEpochDay(
        world.count("select to_days(due_on) - to_days('1970-01-01') from loan where id = " + loan));
  }

  private boolean isOpen(long branch, int day) {
    return calendars.hours(branch, HoursKind.STAFFED).isOpenOn(day(day));
  }

  @Test
  @DisplayName(
      "T31: days that are not in a row close all branches below, and are taken back as one")
  void theBranchesBelow() {
    long here = lentAndDue(one, 3);
    long there = lentAndDue(other, 6);
    long between = lentAndDue(other, 5);
    ClosingWish wish = closed(above, 3, 4, 6);

    var plan = planClosing.plan(desk(one), wish);
    var applied = applyClosing.apply(desk(one), wish);

    assertThat(plan.days()).containsExactly(new DueDay(day(3), 1), new DueDay(day(6), 1));
    assertThat(applied.loans()).isEqualTo(2);
    assertThat(due(here)).isEqualTo(day(5));
    assertThat(due(there)).isEqualTo(day(7));
    assertThat(due(between)).isEqualTo(day(5));
    assertThat(isOpen(one, 4)).isFalse();
    assertThat(isOpen(other, 5)).isTrue();

    undoClosing.undo(desk(one), applied.closingId());

    assertThat(due(here)).isEqualTo(day(3));
    assertThat(due(there)).isEqualTo(day(6));
    assertThat(isOpen(other, 3)).isTrue();
  }

  @Test
  @DisplayName("A5: special hours move nothing, and a branch keeps its own when those above close")
  void specialHours() {
    long here = lentAndDue(one, 3);
    long there = lentAndDue(other, 3);
    var short1 = applyClosing.apply(desk(one), open(one, 3, "10-14"));

    var holiday = applyClosing.apply(desk(one), closed(above, 3));

    assertThat(short1.loans()).isZero();
    assertThat(holiday.loans()).isEqualTo(1);
    assertThat(due(here)).isEqualTo(day(3));
    assertThat(due(there)).isEqualTo(day(4));
    assertThat(calendars.hours(one, HoursKind.STAFFED).on(day(3)))
        .singleElement()
        .satisfies(period -> assertThat(period.to()).isEqualTo(day(3).atTime(14, 0)));
  }

  @Test
  @DisplayName("A5: a day without self-service only leaves due dates alone")
  void anotherKindOfHours() {
    long here = lentAndDue(one, 3);
    var day = new SpecialDay(day(3), Set.of(HoursKind.SELF_SERVICE), noHours(), "nyt gulv");

    var applied = applyClosing.apply(desk(one), new ClosingWish(one, List.of(day), "nyt gulv"));

    assertThat(applied.loans()).isZero();
    assertThat(due(here)).isEqualTo(day(3));
    assertThat(isOpen(one, 3)).isTrue();
  }

  private static DayHours noHours() {
    return new DayHours(List.of());
  }

  @Test
  void whatContradictsItselfIsRefused() {
    applyClosing.apply(desk(one), closed(one, 3));
    applyClosing.apply(desk(one), open(one, 8, "10-14"));

    refused(closed(one, 2, 3), "closed already");
    refused(open(one, 3, "10-12"), "closed already");
    refused(open(one, 8, "15-17"), "open specially already");
    refused(closed(one, 4000), "to");
    refused(open(one, -1, "10-12"), "from");
    refused(new ClosingWish(one, day(5), day(4), "fest"), "to");
    assertThat(applyClosing.apply(desk(one), closed(one, 8)).closingId())
        .as("a storm closes a day of special hours")
        .isPositive();
  }

  private void refused(ClosingWish wish, String because) {
    assertThatThrownBy(() -> applyClosing.apply(desk(one), wish))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(because);
  }

  @Test
  @DisplayName("A5: a day that came with a register is removed; one of a closing is not")
  void removed() {
    core.execute(
        "insert into opening_exception (id, node_id, on_date, reason) values (?, ?, ?, 'fest')",
        one + 1,
        one,
        day(9));
    core.changed(ils.core.config.Snapshots.Area.CALENDARS);
    applyClosing.apply(desk(one), closed(one, 5));
    long byClosing =
        world.count(
            "select id from opening_exception where node_id = "
                + one
                + " and kind is null"
                + " and id <> "
                + (one + 1));
    assertThat(isOpen(one, 9)).isFalse();

    assertThat(removeSpecialDay.removable(one, today))
        .singleElement()
        .satisfies(day -> assertThat(day.date()).isEqualTo(day(9)));
    removeSpecialDay.remove(desk(one), one, one + 1);

    assertThat(isOpen(one, 9)).isTrue();
    assertThatThrownBy(() -> removeSpecialDay.remove(desk(one), one, byClosing))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> removeSpecialDay.remove(world.kiosk(null), one, byClosing))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  @DisplayName("A branch that would never open again is not closed")
  void noOpenDay() {
    long branch = core.node(above, NodeType.BRANCH);
    core.execute(
        "insert into opening_hours (id, node_id, kind, weekday, opens, closes, valid_from, valid_to)"
            + " values (?, ?, 'STAFFED', ?, '08:00', '20:00', '2020-01-01', ?)",
        branch + 1,
        branch,
        day(3).getDayOfWeek().getValue(),
        day(3));
    core.changed(ils.core.config.Snapshots.Area.CALENDARS);

    assertThatThrownBy(() -> planClosing.plan(desk(branch), closed(branch, 3)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no open day");
  }
}
