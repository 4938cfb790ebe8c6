package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.loans.LoansOf;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.renewal.AutoRenewalJob;
import ils.circulation.renewal.RenewAll;
import ils.circulation.renewal.RenewedAll;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Renewing everything, and loans that renew themselves. */
@ExtendWith(ArquillianExtension.class)
class RenewalIT {

  private static final String RULES =
      """
      rule-set test
      rule all
        period 28 days
        renewals 1
        auto-renew yes
        debt-limit 50
        fee none
      """;

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOut checkOut;
  @Inject RenewAll renewAll;
  @Inject LoansOf loansOf;
  @Inject AutoRenewalJob job;
  @Inject Ids ids;

  @Resource ManagedExecutorService executor;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    world.limit(RULES);
  }

  @AfterEach
  void rulesAsBefore() {
    world.noLimit();
  }

  private long lent(String card) {
    var wish = new CheckOut.Wish(new ByKey(card), world.book(), Said.NOTHING);
    return ((Lent) checkOut.checkOut(world.desk(null), wish)).loan().loanId();
  }

  /** Due in so many days, lent twenty days before that. */
  private void due(long loan, int days) {
    core.execute(
        "update loan set lent_at = lent_at - interval 20 day, lent_on = lent_on - interval 20 day,"
            + " due_at = utc_timestamp(6) + interval ? hour, due_on = utc_date() + interval ? day,"
            + " version = version + 1 where id = ?",
        days * 24 + 1,
        days,
        loan);
  }

  private void usedUp(long loan) {
    core.execute("update loan set renewals = 1, version = version + 1 where id = ?", loan);
  }

  private RenewedAll all(Occasion occasion, String card) {
    return ((RenewAll.Outcome.Answered) renewAll.renewAll(occasion, new ByKey(card))).all();
  }

  private long events(String kind, String card) {
    return world.count(
        "select count(*) from event where kind = '%s' and person_id = %d"
            .formatted(kind, world.person(card)));
  }

  @Test
  @DisplayName("T88: of ten loans seven are renewed, three keep their reasons, one event tells all")
  void sevenOfTen() {
    String card = world.citizen();
    for (int i = 0; i < 10; i++) {
      long loan = lent(card);
      due(loan, 3);
      if (i < 3) {
        usedUp(loan);
      }
    }
    var occasion = world.kiosk("r" + ids.next());

    var first = all(occasion, card);

    assertThat(first.renewed()).hasSize(7).allMatch(loan -> loan.renewals() == 1);
    assertThat(first.kept())
        .hasSize(3)
        .allSatisfy(
            kept ->
                assertThat(kept.reasons())
                    .anyMatch(reason -> reason.rule() == LendingRule.RENEWALS_USED));
    assertThat(all(occasion, card)).as("the same request again").isEqualTo(first);
    assertThat(events("AllRenewed", card)).isEqualTo(1);
    assertThat(events("LoanRenewed", card)).isEqualTo(7);
  }

  @Test
  @DisplayName("T81: a loan renews itself when due, once, however many nodes try")
  void renewsItselfOnce() throws InterruptedException, ExecutionException {
    String card = world.citizen();
    long loan = lent(card);
    long later = lent(card);
    due(loan, 0);
    due(later, 5);

    Callable<Boolean> round =
        () -> {
          job.run();
          return true;
        };
    for (var done : executor.invokeAll(Collections.nCopies(4, round))) {
      assertThat(done.get()).isTrue();
    }

    assertThat(world.count("select renewals from loan where id = " + loan)).isEqualTo(1);
    assertThat(world.count("select renewals from loan where id = " + later)).isZero();
    assertThat(events("LoanRenewed", card)).isEqualTo(1);
  }

  @Test
  @DisplayName("T81: one that cannot renew itself says why, once")
  void saysWhyNot() {
    List<String> cards = new ArrayList<>(List.of(world.citizen(), world.citizen()));
    long used = lent(cards.get(0));
    due(used, 0);
    usedUp(used);
    long owing = lent(cards.get(1));
    due(owing, 0);
    world.owe(cards.get(1), owing, 5001);

    job.run();
    job.run();

    assertThat(told(cards.get(0), "RENEWALS_USED")).isEqualTo(1);
    assertThat(told(cards.get(1), "RENEWAL_DEBT")).isEqualTo(1);
    assertThat(world.count("select renewals from loan where id = " + owing)).isZero();
  }

  @Test
  @DisplayName("T81: owing exactly the limit does not stop it")
  void owingTheLimit() {
    String card = world.citizen();
    long loan = lent(card);
    due(loan, 0);
    world.owe(card, loan, 5000);

    job.run();

    assertThat(world.count("select renewals from loan where id = " + loan)).isEqualTo(1);
  }

  private long told(String card, String rule) {
    return world.count(
        "select count(*) from event where kind = 'AutoRenewalDeclined' and detail like '%%%s%%'"
                .formatted(rule)
            + " and person_id = "
            + world.person(card));
  }

  @Test
  @DisplayName("T8: rules for running loans also hold for those made before there were own rules")
  void loansMadeUnderTheShippedRules() {
    world.noLimit();
    String card = world.citizen();
    lent(card);
    assertThat(mayBeRenewed(card)).isTrue();

    world.limit("rule-set t\nrule all\n  period 28 days\n  renewals 0\n");
    assertThat(mayBeRenewed(card)).isTrue();
    world.limit("rule-set t\nrunning yes\nrule all\n  period 28 days\n  renewals 0\n");

    assertThat(mayBeRenewed(card)).isFalse();
  }

  private boolean mayBeRenewed(String card) {
    return loansOf.person(world.desk(null), world.person(card)).getFirst().reasons().stream()
        .noneMatch(reason -> reason.rule() == LendingRule.RENEWALS_USED);
  }

  @Test
  @DisplayName("T81: without the rule no loan renews itself")
  void onlyByRule() {
    world.noLimit();
    world.limit(RULES.replace("auto-renew yes", "auto-renew no"));
    String card = world.citizen();
    long loan = lent(card);
    due(loan, 0);

    job.run();

    assertThat(events("LoanRenewed", card) + events("AutoRenewalDeclined", card)).isZero();
  }
}
