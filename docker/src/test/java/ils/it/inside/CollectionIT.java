package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ils.circulation.account.HandToCollection;
import ils.circulation.account.TakePayment;
import ils.circulation.account.VoidDebt;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LineKind;
import ils.circulation.fees.Method;
import ils.circulation.finance.ExportFinance;
import ils.circulation.finance.FinanceRow;
import ils.circulation.finance.FinanceRow.Section;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.lost.DeclareLost;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.core.event.Actor;
import ils.core.money.Amount;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Debts at debt collection, and what becomes of them when the lost item turns up. */
@ExtendWith(ArquillianExtension.class)
class CollectionIT {

  @Inject LendingWorld world;
  @Inject LostWorld lost;
  @Inject DeclareLost declareLost;
  @Inject HandToCollection handToCollection;
  @Inject TakePayment takePayment;
  @Inject VoidDebt voidDebt;
  @Inject Debts debts;
  @Inject ExportFinance exportFinance;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    lost.rules("");
  }

  @AfterEach
  void noRules() {
    lost.noRules();
  }

  /** Lost; 100 of the 300 for the book are paid and the rest is at collection. */
  private LoanReceipt atCollection() {
    var loan = lost.lent(world.citizen());
    declareLost.declare(world.desk(null), loan.loanId(), null);
    long book = replacement(loan).id();
    takePayment.pay(
        world.desk(null),
        loan.roleId(),
        new Payment(Amount.ofUnits(100), List.of(book), Method.CASH));
    assertThat(handToCollection.handOver(world.desk(null), book, "third letter"))
        .isInstanceOf(LedgerOutcome.Done.class);
    return loan;
  }

  private DebtRow replacement(LoanReceipt loan) {
    return debts.ofLoan(loan.loanId()).stream()
        .filter(debt -> debt.kind() == LineKind.REPLACEMENT)
        .findFirst()
        .orElseThrow();
  }

  private static Amount kr(long units) {
    return Amount.ofUnits(units);
  }

  @Test
  @DisplayName("T138: what is at collection is not owed here; called back, it is again")
  void notOwedHere() {
    var loan = atCollection();
    assertThat(lost.owes(loan)).isEqualTo(kr(90));
    assertThat(debts.collectedOn(replacement(loan).id())).isEqualTo(kr(200));

    handToCollection.callBack(world.desk(null), replacement(loan).id(), "a mistake");

    assertThat(lost.owes(loan)).isEqualTo(kr(290));
    assertThat(debts.collectedOn(replacement(loan).id())).isEqualTo(kr(0));
    assertThat(handToCollection.callBack(world.desk(null), replacement(loan).id(), "again"))
        .isInstanceOf(LedgerOutcome.Declined.class);
  }

  @Test
  @DisplayName("T138: the lost item is back: paid is refunded, collection is told to stop")
  void theLostItemIsBack() {
    var loan = atCollection();

    var receipt = lost.back(loan.barcode());

    assertThat(receipt.effects()).contains(Effect.BILL_REFUNDED);
    assertThat(receipt.refunded()).isEqualTo(kr(100));
    assertThat(lost.events(loan, "LostBillCancelled")).isEqualTo(1);
    assertThat(
            world.count(
                "select count(*) from event where kind = 'DebtCalledBack' and person_id = "
                    + receipt.personId()))
        .isEqualTo(1);
    assertThat(debts.collectedOn(replacement(loan).id())).isEqualTo(kr(0));
    assertThat(lost.owes(loan))
        .as("100 to the credit settle the processing fee")
        .isEqualTo(kr(-10));
  }

  @Test
  @DisplayName("T138: a debt that was wrong is called back before it is voided")
  void aWrongDebt() {
    var loan = atCollection();

    voidDebt.voidDebt(world.desk(null), replacement(loan).id(), "was returned", null);

    assertThat(debts.collectedOn(replacement(loan).id())).isEqualTo(kr(0));
    assertThat(lost.owes(loan)).isEqualTo(kr(-10));
  }

  @Test
  @DisplayName("T138, A113: finance is told what was handed over and what was called back")
  void financeIsTold() {
    var loan = atCollection();
    handToCollection.callBack(world.desk(null), replacement(loan).id(), "a mistake");
    for (String table : List.of("account_line", "account_share")) {
      lost.execute(
          "update " + table + " set posted_at = '2025-05-15 10:00:00' where role_id = ?",
          loan.roleId());
    }

    var export =
        exportFinance.export(
            Actor.OPERATOR,
            world.municipality(),
            LocalDate.of(2025, 5, 1),
            LocalDate.of(2025, 5, 31));

    assertThat(export.rows().stream().filter(row -> row.kind().startsWith("COLLECTION")))
        .extracting(FinanceRow::section, FinanceRow::kind, FinanceRow::amount)
        .containsExactlyInAnyOrder(
            tuple(Section.POSTED, "COLLECTION", kr(-200)),
            tuple(Section.POSTED, "COLLECTION_BACK", kr(200)),
            tuple(Section.SETTLED, "COLLECTION", kr(0)));
    assertThat(export.total()).isEqualTo(lost.owes(loan));
  }
}
