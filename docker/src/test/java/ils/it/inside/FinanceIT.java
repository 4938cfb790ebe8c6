package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.account.TakePayment;
import ils.circulation.account.VoidDebt;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.Method;
import ils.circulation.finance.ExportFinance;
import ils.circulation.finance.FinanceExport;
import ils.circulation.finance.FinanceRow;
import ils.circulation.finance.FinanceRow.Section;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.core.access.NotPermitted;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class FinanceIT {

  /** A month in the past that this class alone moves its lines to. */
  private static final LocalDate FROM = LocalDate.of(2025, 3, 1);

  private static final LocalDate TO = LocalDate.of(2025, 3, 31);

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject TakePayment takePayment;
  @Inject VoidDebt voidDebt;
  @Inject Debts debts;
  @Inject ExportFinance exportFinance;
  @Inject Organisation organisation;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  /** A citizen owes 120 to the main library, pays 100 of it at the branch; all of it in March. */
  private void aMonthsWork() {
    var wish = new CheckOut.Wish(new ByKey(world.citizen()), world.book(), Said.NOTHING);
    var loan = ((Lent) checkOut.checkOut(world.desk(null), wish)).loan();
    world.makeOverdue(loan.loanId(), 9);
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(loan.barcode()));
    var debt = debts.ofLoan(loan.loanId()).getFirst();
    var away = new Occasion(Actor.OPERATOR, Channel.DESK, world.branch(), null);
    takePayment.pay(away, debt.role(), new Payment(Amount.ofUnits(100), List.of(), Method.CARD));
    voidDebt.voidDebt(world.desk(null), debt.id(), "wrong", Method.CASH);
    for (String table : List.of("account_line", "account_share")) {
      core.execute(
          "update " + table + " set posted_at = '2025-03-31 21:59:59' where role_id = ?",
          debt.role());
    }
  }

  private FinanceExport export() {
    return exportFinance.export(Actor.OPERATOR, world.municipality(), FROM, TO);
  }

  @Test
  @DisplayName("A113, T116: sums by owner and place equal the ledger, and come out the same again")
  void sumsEqualTheLedger() {
    aMonthsWork();

    var export = export();

    assertThat(export.total().minorUnits())
        .isEqualTo(
            world.count(
                "select sum(amount_minor) from account_line where municipality_id = "
                    + world.municipality()
                    + " and posted_at >= '2025-02-28 23:00:00'"
                    + " and posted_at < '2025-03-31 22:00:00'"));
    String main = organisation.tree().get(world.main()).code();
    String branch = organisation.tree().get(world.branch()).code();
    assertThat(export.rows())
        .contains(
            row(Section.POSTED, branch, branch, "PAYMENT", "CARD", -100),
            row(Section.POSTED, main, main, "LATE_FEE", "", 120),
            row(Section.POSTED, main, main, "VOID", "", -120),
            row(Section.POSTED, main, main, "REFUND", "CASH", 100));
    assertThat(export.total()).isEqualTo(Amount.NONE);
    assertThat(
            export.rows().stream()
                .filter(r -> r.section() == Section.SETTLED && r.kind().equals("PAYMENT"))
                .map(FinanceRow::amount))
        .as("paid there and taken back")
        .containsExactly(Amount.NONE);
    assertThat(export()).isEqualTo(export);
    core.execute("delete from account_share where posted_at < '2025-04-01'");
    core.execute("delete from account_line where posted_at < '2025-04-01'");
  }

  private static FinanceRow row(
      Section section, String owner, String place, String kind, String method, long units) {
    return new FinanceRow(section, owner, place, kind, method, 1, Amount.ofUnits(units));
  }

  @Test
  void aPeriodMustHaveEnded() {
    var today = LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen"));

    assertThatThrownBy(
            () ->
                exportFinance.export(
                    Actor.OPERATOR, world.municipality(), today.minusDays(3), today))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> exportFinance.export(Actor.OPERATOR, world.municipality(), TO, FROM))
        .isInstanceOf(ProblemException.class);
    for (var never : List.of(LocalDate.MIN, LocalDate.MAX)) {
      assertThatThrownBy(
              () -> exportFinance.export(Actor.OPERATOR, world.municipality(), never, never))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("four digits");
    }
  }

  @Test
  void whoMayNotSeeReportsGetsNone() {
    var clerk = new Actor(Actor.Kind.STAFF, 77, world.municipality(), world.main());

    assertThatThrownBy(() -> exportFinance.export(clerk, world.municipality(), FROM, TO))
        .isInstanceOf(NotPermitted.class);
  }
}
