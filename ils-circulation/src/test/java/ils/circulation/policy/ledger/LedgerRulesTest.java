package ils.circulation.policy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.ledger.LedgerDecision.Refused;
import ils.core.money.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerRulesTest {

  private static final Instant EVER = Instant.EPOCH;

  private final Books books = new Books();

  private static Amount kr(long units) {
    return Amount.ofUnits(units);
  }

  private long paid(long units, Long... debts) {
    return books.pay(LedgerRules.pay(books.account(), kr(units), List.of(debts), false));
  }

  private static List<LedgerRule> rules(LedgerDecision decision) {
    return ((Refused) decision).reasons().stream().map(LedgerReason::rule).toList();
  }

  @Test
  void aPaymentSettlesTheOldestDebtFirst() {
    long first = books.charge(20);
    long second = books.charge(120);

    paid(50);

    assertThat(books.outstanding(first)).isEqualTo(Amount.NONE);
    assertThat(books.outstanding(second)).isEqualTo(kr(90));
  }

  @Test
  void orTheChosenOnesInTheirOrder() {
    long first = books.charge(20);
    long second = books.charge(120);
    long third = books.charge(30);

    paid(125, third, second);

    assertThat(books.outstanding(first)).isEqualTo(kr(20));
    assertThat(books.outstanding(second)).isEqualTo(kr(25));
    assertThat(books.outstanding(third)).isEqualTo(Amount.NONE);
  }

  @Test
  void withoutAnAmountAllThatIsOwedOnTheChosenIsPaid() {
    books.charge(20);
    long second = books.charge(120);

    var decision = LedgerRules.pay(books.account(), null, List.of(second, second), false);

    assertThat(((LedgerDecision.Posted) decision).posting().amount()).isEqualTo(kr(-120));
  }

  @ParameterizedTest
  @DisplayName("FE-01: an amount is more than nothing")
  @ValueSource(longs = {0, -5})
  void anAmountIsMoreThanNothing(long units) {
    long debt = books.charge(20);

    assertThat(rules(LedgerRules.pay(books.account(), kr(units), List.of(), false)))
        .containsExactly(LedgerRule.AMOUNT_NOT_ABOVE_NOTHING);
    assertThat(rules(LedgerRules.writeOff(books.account(), debt, kr(units), "old")))
        .containsExactly(LedgerRule.AMOUNT_NOT_ABOVE_NOTHING);
  }

  @Test
  @DisplayName("FE-02: where nothing is owed nothing is paid, and nothing written off")
  void whereNothingIsOwed() {
    long debt = books.charge(20);
    paid(20);

    assertThat(rules(LedgerRules.pay(books.account(), kr(20), List.of(), false)))
        .containsExactly(LedgerRule.NOTHING_OWED);
    assertThat(rules(LedgerRules.writeOff(books.account(), debt, null, "old")))
        .containsExactly(LedgerRule.NOTHING_OWED);
  }

  @Test
  @DisplayName("FE-03: more than is owed is refused, or kept as credit where that is the setting")
  void moreThanIsOwed() {
    books.charge(20);

    var refused = LedgerRules.pay(books.account(), kr(50), List.of(), false);
    books.pay(LedgerRules.pay(books.account(), kr(50), List.of(), true));

    assertThat(refused).isEqualTo(Refused.of(LedgerRule.MORE_THAN_OWED, kr(20)));
    assertThat(books.account().credit()).isEqualTo(kr(30));
    assertThat(books.balance()).isEqualTo(kr(-30));
  }

  @Test
  void creditSettlesTheNextDebtAtOnce() {
    books.charge(20);
    books.pay(LedgerRules.pay(books.account(), kr(50), List.of(), true));

    long next = books.charge(120);

    assertThat(books.outstanding(next)).isEqualTo(kr(90));
    assertThat(books.account().credit()).isEqualTo(Amount.NONE);
  }

  @Test
  @DisplayName("FE-04: only a debt of this account can be settled or taken away")
  void noSuchDebt() {
    books.charge(20);

    assertThat(rules(LedgerRules.pay(books.account(), kr(1), List.of(77L), true)))
        .containsExactly(LedgerRule.NO_SUCH_DEBT);
    assertThat(rules(LedgerRules.voidDebt(books.account(), 77, "wrong", EVER, true)))
        .containsExactly(LedgerRule.NO_SUCH_DEBT);
  }

  @Test
  @DisplayName("FE-05: no more is written off than is left")
  void noMoreIsWrittenOffThanIsLeft() {
    long debt = books.charge(20);
    paid(5);

    assertThat(LedgerRules.writeOff(books.account(), debt, kr(16), "old"))
        .isEqualTo(Refused.of(LedgerRule.MORE_THAN_OUTSTANDING, kr(15)));
    books.write(LedgerRules.writeOff(books.account(), debt, kr(10), "old"));
    assertThat(books.outstanding(debt)).isEqualTo(kr(5));
  }

  @ParameterizedTest
  @DisplayName("FE-06: giving up money and giving it back needs a reason")
  @ValueSource(strings = {"", "  "})
  void aReasonIsNeeded(String blank) {
    long debt = books.charge(20);
    Account account = books.account();

    assertThat(rules(LedgerRules.writeOff(account, debt, null, blank)))
        .containsExactly(LedgerRule.REASON_MISSING);
    assertThat(rules(LedgerRules.voidDebt(account, debt, null, EVER, true)))
        .containsExactly(LedgerRule.REASON_MISSING);
    assertThat(rules(LedgerRules.refund(account, null, blank)))
        .containsExactly(LedgerRule.REASON_MISSING, LedgerRule.MORE_THAN_CREDIT);
  }

  @Test
  @DisplayName("FE-07: what is void cannot be voided again")
  void voidOnlyOnce() {
    long debt = books.charge(20);
    books.voided(debt, LedgerRules.voidDebt(books.account(), debt, "wrong", EVER, true));

    assertThat(books.outstanding(debt)).isEqualTo(Amount.NONE);
    assertThat(rules(LedgerRules.voidDebt(books.account(), debt, "wrong", EVER, true)))
        .containsExactly(LedgerRule.ALREADY_VOID);
  }

  @Test
  void whatWasPaidOnAVoidDebtSettlesTheOthersAndTheRestIsCredit() {
    long wrong = books.charge(120);
    paid(120);
    long other = books.charge(20);

    books.voided(wrong, LedgerRules.voidDebt(books.account(), wrong, "wrong", EVER, true));

    assertThat(books.outstanding(other)).isEqualTo(Amount.NONE);
    assertThat(books.account().credit()).isEqualTo(kr(100));
    assertThat(books.balance()).isEqualTo(kr(-100));
  }

  @Test
  void whatWasWrittenOffIsNotGivenBack() {
    long wrong = books.charge(120);
    paid(50);
    books.write(LedgerRules.writeOff(books.account(), wrong, kr(30), "old"));

    books.voided(wrong, LedgerRules.voidDebt(books.account(), wrong, "wrong", EVER, true));

    assertThat(books.account().credit()).isEqualTo(kr(50));
  }

  @ParameterizedTest(name = "paid {0} days ago, kept for 2: credit {1}")
  @DisplayName("T113: a payment becomes credit for so many days; later only the rest is taken away")
  @CsvSource({"0, 30", "2, 30", "3, 0"})
  void aPaymentBecomesCreditForSoManyDays(long ago, long credit) {
    long debt = books.charge(50);
    paid(30);
    books.pass(Duration.ofDays(ago).toSeconds());
    Instant creditFrom = books.now().minus(Duration.ofDays(2));

    books.voided(debt, LedgerRules.voidDebt(books.account(), debt, "wrong", creditFrom, true));

    assertThat(books.outstanding(debt)).isEqualTo(Amount.NONE);
    assertThat(books.account().credit()).isEqualTo(kr(credit));
    assertThat(books.balance()).isEqualTo(kr(-credit));
  }

  @Test
  @DisplayName("FE-08, T113: what was paid whole too long ago stays paid")
  void paidTooLongAgo() {
    long debt = books.charge(30);
    paid(30);

    assertThat(
            rules(
                LedgerRules.voidDebt(
                    books.account(), debt, "wrong", books.now().plusSeconds(1), true)))
        .containsExactly(LedgerRule.PAID_TOO_LONG_AGO);
  }

  @Test
  @DisplayName("FE-09: no more goes back than was paid and settles nothing")
  void noMoreGoesBackThanWasPaid() {
    long debt = books.charge(120);
    paid(70);
    books.voided(debt, LedgerRules.voidDebt(books.account(), debt, "wrong", EVER, false));

    assertThat(LedgerRules.refund(books.account(), kr(71), "wrong fee"))
        .isEqualTo(Refused.of(LedgerRule.MORE_THAN_CREDIT, kr(70)));
    books.write(LedgerRules.refund(books.account(), null, "wrong fee"));
    assertThat(books.account().credit()).isEqualTo(Amount.NONE);
    assertThat(books.balance()).isEqualTo(Amount.NONE);
  }

  @Test
  @DisplayName("T138: what is left is handed to collection, and called back, without any credit")
  void handedToCollectionAndCalledBack() {
    long debt = books.charge(300);
    paid(100, debt);

    books.collected(LedgerRules.handOver(books.account(), debt));
    assertThat(books.outstanding(debt)).isEqualTo(Amount.NONE);
    assertThat(books.balance()).isEqualTo(Amount.NONE);
    books.write(LedgerRules.callBack(books.account(), debt));

    assertThat(books.outstanding(debt)).isEqualTo(kr(200));
    assertThat(books.account().credit()).isEqualTo(Amount.NONE);
    assertThat(books.balance()).isEqualTo(kr(200));
  }

  @Test
  @DisplayName("FE-02, FE-04, FE-10: what is not owed or not there is not handed over or back")
  void notHandedOver() {
    long debt = books.charge(20);

    assertThat(rules(LedgerRules.callBack(books.account(), debt)))
        .containsExactly(LedgerRule.NOT_AT_COLLECTION);
    assertThat(rules(LedgerRules.callBack(books.account(), 99)))
        .containsExactly(LedgerRule.NO_SUCH_DEBT);
    assertThat(rules(LedgerRules.handOver(books.account(), 99)))
        .containsExactly(LedgerRule.NO_SUCH_DEBT);
    paid(20);
    assertThat(rules(LedgerRules.handOver(books.account(), debt)))
        .containsExactly(LedgerRule.NOTHING_OWED);
  }
}
