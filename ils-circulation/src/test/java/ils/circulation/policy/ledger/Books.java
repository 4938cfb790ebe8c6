package ils.circulation.policy.ledger;

import ils.circulation.policy.ledger.Account.Credit;
import ils.core.money.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A whole ledger in memory, to which postings are written as the database gets them. */
final class Books {

  private final Map<Long, Amount> lines = new LinkedHashMap<>();
  private final Map<Long, Instant> times = new HashMap<>();
  private final Set<Long> debts = new HashSet<>();
  private final Set<Long> money = new HashSet<>();
  private final Set<Long> collected = new HashSet<>();
  private final Map<Long, Long> voids = new HashMap<>();
  private final List<Share> shares = new ArrayList<>();
  private Instant now = Instant.parse("2026-09-03T10:00:00Z");
  private long last;

  Instant now() {
    return now;
  }

  void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  long charge(long units) {
    long id = line(Amount.ofUnits(units));
    debts.add(id);
    LedgerRules.useCredit(account()).forEach(shares::add);
    return id;
  }

  long pay(LedgerDecision decision) {
    long id = write(decision);
    money.add(id);
    return id;
  }

  long collected(LedgerDecision decision) {
    long id = write(decision);
    collected.add(id);
    return id;
  }

  long voided(long debt, LedgerDecision decision) {
    long id = write(decision);
    voids.put(debt, id);
    return id;
  }

  long write(LedgerDecision decision) {
    Posting posting = ((LedgerDecision.Posted) decision).posting();
    long id = line(posting.amount());
    posting.shares().stream().map(share -> share.of(id)).forEach(shares::add);
    return id;
  }

  private long line(Amount amount) {
    lines.put(++last, amount);
    times.put(last, now);
    return last;
  }

  Account account() {
    List<Debt> open = new ArrayList<>();
    List<Credit> credits = new ArrayList<>();
    lines.forEach(
        (id, amount) -> {
          if (debts.contains(id)) {
            open.add(
                new Debt(
                    id,
                    amount,
                    outstanding(id),
                    paid(id, money),
                    paid(id, collected),
                    voids.containsKey(id)));
          } else if (amount.minorUnits() < 0 && !rest(id).isNone()) {
            credits.add(new Credit(id, rest(id)));
          }
        });
    return new Account(open, credits);
  }

  Amount outstanding(long debt) {
    return lines.get(debt).minus(sum(shares.stream().filter(s -> s.debt() == debt).toList()));
  }

  Amount rest(long credit) {
    List<Share> given = shares.stream().filter(s -> s.credit() == credit).toList();
    return lines.get(credit).negated().minus(sum(given));
  }

  private List<Debt.Paid> paid(long debt, Set<Long> by) {
    Map<Long, Amount> parts = new LinkedHashMap<>();
    shares.stream()
        .filter(s -> s.debt() == debt && by.contains(s.credit()))
        .forEach(s -> parts.merge(s.credit(), s.amount(), Amount::plus));
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isNone())
        .map(part -> new Debt.Paid(part.getKey(), part.getValue(), times.get(part.getKey())))
        .toList();
  }

  Amount balance() {
    return lines.values().stream().reduce(Amount.NONE, Amount::plus);
  }

  private static Amount sum(List<Share> shares) {
    return shares.stream().map(Share::amount).reduce(Amount.NONE, Amount::plus);
  }
}
