package ils.circulation.policy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.ledger.LedgerDecision.Posted;
import ils.core.money.Amount;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A106: whatever is done to an account, in whatever order, its books are right. */
class LedgerTest {

  /** One act: what, how much, on which of the debts. */
  record Act(char verb, long units, int which) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.of('C', 'C', 'P', 'P', 'K', 'W', 'V', 'U', 'R'),
            Arbitraries.longs().between(-2, 150),
            Arbitraries.integers().between(0, 12))
        .as(Act::new)
        .list()
        .ofMaxSize(100);
  }

  @Property(tries = 1000)
  @Label("T98, A106: the ledger always sums, and nobody owes less than nothing")
  void theLedgerAlwaysSums(@ForAll("acts") List<Act> acts) {
    Books books = new Books();
    for (Act act : acts) {
      books.pass(3600);
      carryOut(books, act);

      Account account = books.account();
      assertThat(account.debts())
          .allSatisfy(
              debt ->
                  assertThat(debt.outstanding().minorUnits())
                      .isBetween(0L, debt.amount().minorUnits()));
      assertThat(account.credits()).allMatch(credit -> credit.rest().minorUnits() > 0);
      assertThat(account.owed().minus(account.credit())).isEqualTo(books.balance());
    }
  }

  @Property(tries = 500)
  @Label("A106: nobody owes and has credit at once")
  void nobodyOwesAndHasCreditAtOnce(@ForAll("acts") List<Act> acts) {
    Books books = new Books();
    acts.stream().filter(act -> act.verb() != 'U').forEach(act -> carryOut(books, act));

    Account account = books.account();

    assertThat(account.owed().isNone() || account.credit().isNone()).isTrue();
  }

  private static void carryOut(Books books, Act act) {
    Account account = books.account();
    Amount amount = Amount.ofUnits(act.units());
    long debt = account.debts().isEmpty() ? 0 : debt(account, act.which());
    switch (act.verb()) {
      case 'C' -> books.charge(Math.max(1, act.units()));
      case 'P' -> paid(books, LedgerRules.pay(account, amount, List.of(), false));
      case 'K' -> paid(books, LedgerRules.pay(account, amount, List.of(debt), true));
      case 'W' -> written(books, LedgerRules.writeOff(account, debt, amount, "old"));
      case 'R' -> written(books, LedgerRules.refund(account, amount, "back"));
      default -> voided(books, debt, act.verb() == 'V');
    }
  }

  private static long debt(Account account, int which) {
    return account.debts().get(which % account.debts().size()).id();
  }

  private static void paid(Books books, LedgerDecision decision) {
    if (decision instanceof Posted) {
      books.pay(decision);
    }
  }

  private static void written(Books books, LedgerDecision decision) {
    if (decision instanceof Posted) {
      books.write(decision);
    }
  }

  private static void voided(Books books, long debt, boolean useCredit) {
    var from = books.now().minusSeconds(20 * 3600);
    LedgerDecision decision = LedgerRules.voidDebt(books.account(), debt, "wrong", from, useCredit);
    if (decision instanceof Posted) {
      books.voided(debt, decision);
    }
  }
}
