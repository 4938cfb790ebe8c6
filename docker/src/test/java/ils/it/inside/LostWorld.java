package ils.it.inside;

import ils.circulation.account.TakePayment;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.Method;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.ReturnReceipt;
import ils.core.config.Snapshots;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** What the tests of losses do with the library of {@link LendingWorld}. */
@ApplicationScoped
public class LostWorld {

  /** Rules under which a loss costs what the tests say. */
  static final String RULES =
      """
      rule-set lost
      fee-model ladder ladder
        adult 1:20 8:120 31:230
        child 1:10 8:55 31:120
        child-under 18
        per item
      rule all
        period 28 days
        renewals 5
        fee ladder
        lost-after 31
        lost-bill list
        list-price 300
        lost-processing-fee 90
        lost-refund-days 30
      """;

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject TakePayment takePayment;
  @Inject Ids ids;
  @Inject Clock clock;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  /** These rules count in the whole municipality from now on. */
  void rules(String more) {
    noRules();
    core.execute(
        "insert into rule_set_version (id, node_id, starts_at, name, text, created_at)"
            + " values (?,?,?,'lost',?,?)",
        ids.next(),
        world.municipality(),
        Utc.of(clock.instant().minusSeconds(5)),
        more.isEmpty() ? RULES : RULES + "rule more when role citizen\n" + more.indent(2),
        Utc.of(Instant.EPOCH));
    core.changed(Snapshots.Area.RULES);
  }

  void noRules() {
    core.execute("delete from rule_set_version where name = 'lost'");
    core.changed(Snapshots.Area.RULES);
  }

  /** Lends a book and makes it so many days late. */
  LoanReceipt late(String card, int days) {
    LoanReceipt loan = lent(card);
    world.makeOverdue(loan.loanId(), days);
    return loan;
  }

  LoanReceipt lent(String card) {
    return ((CheckOutOutcome.Lent) lend(card, world.book(), Said.NOTHING)).loan();
  }

  CheckOutOutcome lend(String card, String barcode, Said said) {
    return checkOut.checkOut(world.desk(null), new CheckOut.Wish(new ByKey(card), barcode, said));
  }

  ReturnReceipt back(String barcode) {
    return ((CheckInOutcome.Taken) checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode)))
        .receipt();
  }

  /** Pays all that is owed on a loan. */
  void pay(LoanReceipt loan) {
    List<Long> debts = debts(loan);
    takePayment.pay(world.desk(null), loan.roleId(), new Payment(null, debts, Method.CASH));
  }

  private List<Long> debts(LoanReceipt loan) {
    var ids = text("select group_concat(id) from account_line where loan_id = " + loan.loanId());
    return Arrays.stream(ids.split(",")).map(Long::valueOf).toList();
  }

  /** The loss of a loan happened so many days earlier. */
  void lostEarlier(LoanReceipt loan, int days) {
    core.execute(
        "update loan_loss set lost_on = lost_on - interval ? day,"
            + " lost_at = lost_at - interval ? day where loan_id = ?",
        days,
        days,
        loan.loanId());
  }

  String item(LoanReceipt loan) {
    return text("select state from item where id = " + loan.itemId());
  }

  String loan(LoanReceipt loan) {
    return text("select state from loan where id = " + loan.loanId());
  }

  /** What a role owes; below zero for a credit. */
  Amount owes(LoanReceipt loan) {
    return owes(loan.roleId());
  }

  Amount owes(long role) {
    return new Amount(
        one("select coalesce(sum(amount_minor), 0) from account_line where role_id = " + role));
  }

  /** What a line of a kind still leaves to pay on a loan. */
  Amount open(LoanReceipt loan, String kind) {
    return new Amount(
        one(
            "select coalesce(sum(d.amount_minor - coalesce((select sum(s.amount_minor)"
                + " from account_share s where s.debt_id = d.id), 0)), 0)"
                + " from account_line d where d.kind = '"
                + kind
                + "' and d.loan_id = "
                + loan.loanId()));
  }

  long events(LoanReceipt loan, String kind) {
    return one(
        "select count(*) from event where kind = '" + kind + "' and subject_id = " + loan.loanId());
  }

  long blocks(LoanReceipt loan) {
    return one(
        "select count(*) from block where type = 'lost-items' and lifted_at is null and role_id = "
            + loan.roleId());
  }

  long one(String sql) {
    return world.count(sql);
  }

  String text(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql, Object... values) {
    core.execute(sql, values);
  }
}
