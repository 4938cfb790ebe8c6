package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.explain.WhyFee;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.WhyCheckOut;
import ils.circulation.loans.WhyLoan;
import ils.circulation.loans.WhyRenewal;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.rules.Candidate.Fate;
import ils.circulation.why.Explanation;
import ils.circulation.why.Explanation.Fact;
import ils.circulation.why.ReasonWhy;
import ils.circulation.why.ValueWhy;
import ils.core.money.Amount;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Why?" for loans, refusals, renewals and fees. */
@ExtendWith(ArquillianExtension.class)
class WhyIT {

  private static final String RULES =
      """
      rule-set then
      branch %s
      fee-model daily ladder
        adult 1:5
        child 1:1
      rule all
        period 21 days
        renewals 1
        limit 1
        fee daily
      rule here when node %s
        period 9 days
      """;

  @Inject CoreWorld core;
  @Inject LendingWorld world;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject WhyLoan whyLoan;
  @Inject WhyRenewal whyRenewal;
  @Inject WhyCheckOut whyCheckOut;
  @Inject WhyFee whyFee;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    rules("desk");
  }

  @AfterEach
  void asBefore() {
    world.noLimit();
  }

  private void rules(String branch) {
    world.noLimit();
    world.limit(RULES.formatted(branch, world.mainCode()));
  }

  private LoanReceipt lent(String card, String barcode) {
    var wish = new CheckOut.Wish(new ByKey(card), barcode, Said.NOTHING);
    return ((Lent) checkOut.checkOut(world.desk(null), wish)).loan();
  }

  private static ValueWhy value(Explanation told, String key) {
    return told.values().stream().filter(v -> v.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("T10: a loan is explained by the rules of then when others count now")
  void theRulesOfThen() {
    var loan = lent(world.citizen(), world.book());
    world.limit("rule-set now\nrule other\n  period 3 days\n");

    var told = whyLoan.why(world.desk(null), loan.loanId()).orElseThrow();

    assertThat(told.ruleSet()).isEqualTo("then");
    assertThat(value(told, "period").value()).isEqualTo("9 days");
    assertThat(value(told, "period").chain())
        .extracting(c -> c.ruleId() + " " + c.fate())
        .containsExactly("here " + Fate.WON, "all " + Fate.LOST);
    assertThat(told.facts()).contains(new Fact("due-on", loan.dueOn()));
  }

  @Test
  @DisplayName(
      "T9: whose node counts is the set's to say: the desk's, the borrower's or the item's")
  void whoseNodeCounts() {
    String elsewhere = world.book();
    core.execute("update item set home_node_id = ? where barcode = ?", world.branch(), elsewhere);

    assertThat(period(world.book())).isEqualTo("9 days");
    assertThat(period(elsewhere)).isEqualTo("9 days");
    rules("borrower"); // whose role is the municipality's
    assertThat(period(world.book())).isEqualTo("21 days");
    rules("item");
    assertThat(period(world.book())).isEqualTo("9 days");
    assertThat(period(elsewhere)).isEqualTo("21 days");
  }

  private String period(String barcode) {
    long role = lent(world.citizen(), world.book()).roleId();
    var told = whyCheckOut.why(world.desk(null), role, barcode).orElseThrow();
    return value(told, "period").value();
  }

  @Test
  @DisplayName(
      "A61, A71: a refusal names each reason with the value that decides it, and its chain")
  void aRefusal() {
    var card = world.citizen();
    long role = lent(card, world.book()).roleId();

    var told = whyCheckOut.why(world.desk(null), role, world.book()).orElseThrow();

    ReasonWhy limit = told.reasons().getFirst();
    assertThat(limit.id()).isEqualTo("CO-04");
    ValueWhy decided = Objects.requireNonNull(limit.value());
    assertThat(decided.value()).isEqualTo("1");
    assertThat(decided.rule()).isEqualTo("all");
    assertThat(told.facts()).contains(new Fact("answer", "NeedsOverride"));
  }

  @Test
  @DisplayName("A61: asking why lends nothing; what may be lent shows how its date came about")
  void askingChangesNothing() {
    var card = world.citizen();
    long role = lent(card, world.book()).roleId();
    rules("borrower");
    world.noLimit();
    long before = world.count("select count(*) from loan");

    var told = whyCheckOut.why(world.desk(null), role, world.book()).orElseThrow();

    assertThat(told.stages()).isNotEmpty();
    assertThat(told.reasons()).isEmpty();
    assertThat(world.count("select count(*) from loan")).isEqualTo(before);
  }

  @Test
  @DisplayName("A61: why a loan cannot be renewed, by the loan's own rules")
  void aRenewal() {
    var loan = lent(world.citizen(), world.book());

    var told = whyRenewal.why(world.desk(null), loan.loanId()).orElseThrow();

    assertThat(told.reasons()).extracting(ReasonWhy::id).containsExactly("RE-10");
    assertThat(Objects.requireNonNull(told.reasons().getFirst().value()).rule()).isEqualTo("here");
  }

  @Test
  @DisplayName("T10, A61: a fee line tells its reckoning and the rule that gave the model")
  void aFee() {
    var barcode = world.book();
    var loan = lent(world.citizen(), barcode);
    world.makeOverdue(loan.loanId(), 5);
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode));
    long line = world.count("select id from account_line where loan_id = " + loan.loanId());

    var told = whyFee.why(world.desk(null), line).orElseThrow();

    assertThat(told.facts()).contains(new Fact("amount", Amount.ofUnits(5)));
    assertThat(value(told, "fee").rule()).isEqualTo("all");
    assertThat(told.facts()).anyMatch(fact -> fact.key().equals("model"));
  }

  @Test
  @DisplayName("A61: a fee keeps its reckoning without a language; an old line keeps its words")
  void aReckoning() {
    var barcode = world.book();
    var card = world.citizen();
    var loan = lent(card, barcode);
    world.makeOverdue(loan.loanId(), 5);
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode));
    long line = world.count("select id from account_line where loan_id = " + loan.loanId());
    world.owe(card, loan.loanId(), 100);
    long old =
        world.count(
            "select id from account_line where amount_minor = 100 and loan_id = " + loan.loanId());

    assertThat(whyFee.why(world.desk(null), line).orElseThrow().facts())
        .contains(
            new Fact("calculation", Reckoning.of(Reckoning.Code.LADDER_ADULT, "daily", 5, 1)));
    assertThat(world.cell("select calculation from account_line where id = " + line)).isEqualTo("");
    assertThat(whyFee.why(world.desk(null), old).orElseThrow().facts())
        .contains(new Fact("calculation", Reckoning.words("test")));
  }

  @Test
  @DisplayName("Nothing is told of what is not there, or is another municipality's")
  void nothingToTell() {
    assertThat(whyLoan.why(world.desk(null), 1)).isEmpty();
    assertThat(whyRenewal.why(world.desk(null), 1)).isEmpty();
    assertThat(whyFee.why(world.desk(null), 1)).isEmpty();
    assertThat(whyCheckOut.why(world.desk(null), 1, "'; drop")).isEmpty();
  }
}
