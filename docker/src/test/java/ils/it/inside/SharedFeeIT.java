package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.account.ExemptLoan;
import ils.circulation.account.TakePayment;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.Method;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.lost.DeclareLost;
import ils.core.money.Amount;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One book of a delivery is exempted: the others are late all the same. */
@ExtendWith(ArquillianExtension.class)
class SharedFeeIT {

  private static final String RULES =
      """
      rule-set test
      fee-model steps ladder
        adult 1:20 8:120 31:230
        per %s
      rule all
        period 28 days
        fee steps
        lost-bill none
        lost-late-fee charge
      """;

  @Inject LendingWorld world;
  @Inject LostWorld lost;
  @Inject DeclareLost declareLost;
  @Inject ExemptLoan exemptLoan;
  @Inject TakePayment takePayment;
  @Inject Debts debts;

  private LoanReceipt one;
  private LoanReceipt two;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  @AfterEach
  void noRules() {
    world.noLimit();
  }

  private void lentTogether(String per) {
    world.limit(RULES.formatted(per));
    String card = world.citizen();
    one = lost.late(card, 9);
    two = lost.late(card, 9);
  }

  private ExemptLoan.Exempted exempt(LoanReceipt loan, Method refund) {
    return exemptLoan.exempt(world.desk(null), loan.loanId(), "was in hospital", refund);
  }

  private static Amount kr(long units) {
    return Amount.ofUnits(units);
  }

  @Test
  @DisplayName(
      "T101, T107: the fee goes to the next book of the delivery; after the last it is gone")
  void theNextBearsIt() {
    lentTogether("delivery");
    lost.back(one.barcode());
    lost.back(two.barcode());

    var first = exempt(one, null);

    assertThat(first.waived()).isEqualTo(kr(0));
    assertThat(first.moved()).isEqualTo(kr(120));
    assertThat(debts.owedOn(one.loanId())).isEqualTo(kr(0));
    assertThat(debts.owedOn(two.loanId())).isEqualTo(kr(120));

    var last = exempt(two, null);

    assertThat(last.waived()).isEqualTo(kr(120));
    assertThat(last.moved()).isNull();
    assertThat(lost.owes(one)).isEqualTo(kr(0));
  }

  @Test
  @DisplayName("T101, T107: what was paid goes with the fee, and nothing is given back")
  void whatWasPaidGoesWithIt() {
    lentTogether("delivery");
    lost.back(one.barcode());
    lost.back(two.barcode());
    takePayment.pay(world.desk(null), one.roleId(), new Payment(kr(50), List.of(), Method.CASH));

    var exempted = exempt(one, Method.CASH);

    assertThat(exempted.givenBack()).isEqualTo(kr(0));
    assertThat(debts.owedOn(two.loanId())).isEqualTo(kr(70));
    assertThat(lost.owes(one)).isEqualTo(kr(70));
  }

  @Test
  @DisplayName("T101, T107: the same for books that were lost on one day")
  void lostTogether() {
    lentTogether("delivery");
    declareLost.declare(world.desk(null), one.loanId(), null);
    declareLost.declare(world.desk(null), two.loanId(), null);

    exempt(one, null);

    assertThat(debts.owedOn(one.loanId())).isEqualTo(kr(0));
    assertThat(debts.owedOn(two.loanId())).isEqualTo(kr(120));
  }

  @Test
  @DisplayName("T107: while the other is not back, or fees are per item, the fee is waived")
  void nobodyElseSharesIt() {
    lentTogether("delivery");
    lost.back(one.barcode());

    assertThat(exempt(one, null).waived()).isEqualTo(kr(120));

    lentTogether("item");
    lost.back(one.barcode());
    lost.back(two.barcode());

    assertThat(exempt(one, null).waived()).isEqualTo(kr(120));
    assertThat(lost.owes(one)).isEqualTo(kr(120));
  }
}
