package ils.circulation.policy.ledger;

import ils.core.money.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The working copy of an account while one posting is made; lives for one decision. */
final class Settlement {

  private final Map<Long, Amount> owed = new LinkedHashMap<>();
  private final Map<Long, Amount> free = new LinkedHashMap<>();
  private final List<Share> shares = new ArrayList<>();

  Settlement(Account account) {
    account.debts().forEach(debt -> owed.put(debt.id(), debt.outstanding()));
    account.credits().forEach(credit -> free.put(credit.id(), credit.rest()));
  }

  void addCredit(Amount amount) {
    free.put(Share.NEW, amount);
  }

  void addDebt(Amount amount) {
    owed.put(Share.NEW, amount);
  }

  Amount owedOn(long debt) {
    return owed.getOrDefault(debt, Amount.NONE);
  }

  /** Settles as much of the debt as the credit has left. */
  void settle(long credit, long debt) {
    Amount part = free.getOrDefault(credit, Amount.NONE).atMost(owedOn(debt));
    if (!part.isNone()) {
      move(credit, debt, part);
    }
  }

  /** Undoes a settlement: the debt is owed again, the money is free again. */
  void takeBack(Debt.Paid part, long debt) {
    move(part.credit(), debt, part.amount().negated());
  }

  private void move(long credit, long debt, Amount part) {
    free.put(credit, free.getOrDefault(credit, Amount.NONE).minus(part));
    owed.put(debt, owedOn(debt).minus(part));
    shares.add(new Share(credit, debt, part));
  }

  /** Whoever has credit owes nothing: what is free settles the oldest debts. */
  void useCredit() {
    for (long credit : List.copyOf(free.keySet())) {
      for (long debt : List.copyOf(owed.keySet())) {
        settle(credit, debt);
      }
    }
  }

  List<Share> shares() {
    return List.copyOf(shares);
  }
}
