package ils.circulation.policy.lending;

import static ils.circulation.policy.lending.Given.TODAY;
import static ils.circulation.policy.lending.Given.facts;
import static ils.circulation.policy.lending.Given.overriding;
import static ils.circulation.policy.lending.LendingRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.RenewalDecision.NeedsOverride;
import ils.circulation.policy.lending.RenewalDecision.Refused;
import ils.circulation.policy.lending.RenewalDecision.Renewable;
import ils.circulation.policy.lending.RenewalFacts.Queue;
import ils.circulation.policy.lending.RenewalFacts.Renewer;
import ils.circulation.policy.lending.RenewalFacts.State;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalRulesTest {

  private static final String BASE = "rule all\n  period 28 days\n  renewals 3\n";

  private static void says(RenewalDecision decision, Class<?> kind, LendingRule... rules) {
    assertThat(decision).isInstanceOf(kind);
    assertThat(decision.reasons()).extracting(Reason::rule).containsExactly(rules);
  }

  private static LocalDate due(RenewalDecision decision) {
    assertThat(decision).isInstanceOf(Renewable.class);
    return ((Renewable) decision).due().on();
  }

  @ParameterizedTest(name = "renewed {0} times, limit 3")
  @DisplayName("RE-01, T66: after three renewals the fourth is refused, and the count is told")
  @CsvSource({"2, true", "3, false"})
  void theLimitOfRenewals(int renewals, boolean ok) {
    var given = facts();
    given.renewals = renewals;

    if (ok) {
      assertThat(due(given.renew())).isEqualTo(TODAY.plusDays(28));
    } else {
      says(given.renew(), NeedsOverride.class, RENEWALS_USED);
      assertThat(given.renew().reasons().get(0).details())
          .containsEntry("used", "3")
          .containsEntry("limit", "3");
    }
  }

  @Test
  @DisplayName("RE-01: staff with the right may renew once more, with a comment")
  void staffMayRenewOnceMore() {
    var given = facts();
    given.renewals = 3;

    assertThat(
            due(
                given.renew(
                    overriding("ill", Set.of(RENEWALS_USED.overrideRight()), RENEWALS_USED))))
        .isEqualTo(TODAY.plusDays(28));
  }

  @Test
  @DisplayName("RE-02, T67: after two unseen renewals the item must be seen")
  void theItemMustBeSeen() {
    var given = facts().rules(BASE + "  unseen-renewals 2\n");
    given.unseen = 2;

    says(given.renew(), NeedsOverride.class, MUST_BE_SEEN);
    given.renewer = Renewer.BORROWER_SEEN;
    assertThat(due(given.renew())).isEqualTo(TODAY.plusDays(28));
  }

  @ParameterizedTest(name = "due in {0} days, earliest 2 before")
  @DisplayName("RE-03, T68: too early tells the earliest day; the boundary is allowed")
  @CsvSource({"2, true", "3, false"})
  void notTooEarly(int days, boolean ok) {
    var given = facts().rules(BASE + "  renew-earliest 2\n");
    given.dueOn = TODAY.plusDays(days);

    if (ok) {
      assertThat(due(given.renew())).isEqualTo(TODAY.plusDays(28));
    } else {
      says(given.renew(), NeedsOverride.class, TOO_EARLY);
      assertThat(given.renew().reasons().get(0).details())
          .containsEntry("earliest", TODAY.plusDays(1).toString());
    }
  }

  @ParameterizedTest
  @DisplayName(
      "RE-04, T69, T70, T71: others who wait for this copy stop it; others who are served do not")
  @CsvSource({"NOBODY, true", "SERVED_BY_OTHERS, true", "OTHERS_WAIT, false"})
  void othersWhoWait(Queue queue, boolean ok) {
    var given = facts();
    given.queue = queue;

    if (ok) {
      assertThat(given.renew()).isInstanceOf(Renewable.class);
    } else {
      says(given.renew(), NeedsOverride.class, OTHERS_WAIT);
    }
  }

  @Test
  @DisplayName("RE-05, T73: a recalled copy is not renewed without an override")
  void aRecalledCopy() {
    var given = facts();
    given.queue = Queue.RECALLED;

    says(given.renew(), NeedsOverride.class, RECALLED);
  }

  @ParameterizedTest(name = "{0}: this overdue {1}, another overdue {2} -> stopped {3}")
  @DisplayName("RE-06, T74: an overdue loan stops itself, all or none")
  @CsvSource({
    "no, true, true, false", "this, true, false, true", "this, false, true, false",
    "any, false, true, true", "any, true, false, true", "any, false, false, false"
  })
  void overdueLoans(String mode, boolean overdue, boolean other, boolean stopped) {
    var given = facts().rules(BASE + "  overdue-stops-renewal " + mode + "\n");
    given.dueOn = overdue ? TODAY.minusDays(1) : TODAY.plusDays(3);
    given.otherOverdue = other;

    assertThat(given.renew().reasons().stream().anyMatch(r -> r.rule() == OVERDUE))
        .isEqualTo(stopped);
  }

  @Test
  @DisplayName("RE-07, T75: a block that stops renewals is told by its type")
  void aBlock() {
    var given = facts();
    given.blocks.add(new BorrowerFacts.Standing("address-unknown", true));

    says(given.renew(), NeedsOverride.class, RENEWAL_BLOCKED);
  }

  @Test
  @DisplayName("RE-08, T76: a loan used in the library is not renewed")
  void aLoanUsedInTheLibrary() {
    says(facts().situation("kind", "onsite").renew(), Refused.class, USED_IN_THE_LIBRARY);
  }

  @ParameterizedTest
  @DisplayName("RE-09, RE-17, T77: lost, claimed and closed loans are not renewed")
  @CsvSource({"LOST, LOST_OR_CLAIMED", "CLAIMED, LOST_OR_CLAIMED", "CLOSED, LOAN_CLOSED"})
  void lostOrClaimed(State state, LendingRule rule) {
    var given = facts();
    given.state = state;

    says(given.renew(), Refused.class, rule);
  }

  @Test
  @DisplayName("RE-10, T78: a renewal that gives no later date is refused")
  void aRenewalExtends() {
    var given =
        facts().rules("rule all\n  period 28 days\n  renewals 3\n  renewal-period 2 days\n");
    given.dueOn = TODAY.plusDays(2);

    says(given.renew(), Refused.class, WOULD_NOT_EXTEND);
  }

  @ParameterizedTest
  @DisplayName("T79: counted from the old due date no day is lost; from today it is today's period")
  @CsvSource({"due, 36", "today, 28"})
  void countedFromDueOrToday(String from, int days) {
    var given = facts().rules(BASE + "  renew-from " + from + "\n");

    assertThat(due(given.renew())).isEqualTo(TODAY.plusDays(days));
  }

  @Test
  @DisplayName("T80: while others wait the renewal is shorter")
  void aShorterRenewalUnderDemand() {
    var given = facts().rules(BASE + "  hold-stops-renewal no\n  renewal-demand-period 14 days\n");
    given.queue = Queue.OTHERS_WAIT;

    assertThat(due(given.renew())).isEqualTo(TODAY.plusDays(14));
  }

  @Test
  @DisplayName("RE-12, RE-13, T81: automatic renewal tells debt over the limit and an expired role")
  void automaticRenewalTellsWhy() {
    var given = facts().rules(BASE + "  debt-limit 100\n");
    given.renewer = Renewer.AUTOMATIC;
    given.debt = Amount.parse("100.01");
    given.expiresOn = TODAY.minusDays(1);

    says(given.renew(), NeedsOverride.class, RENEWAL_DEBT, RENEWAL_EXPIRED);
    given.debt = Amount.parse("100.00");
    says(given.renew(), NeedsOverride.class, RENEWAL_EXPIRED);
  }

  @ParameterizedTest(name = "day {0} of 10")
  @DisplayName("RE-11, T82: no renewal from so many days after the loan")
  @CsvSource({"9, true", "10, false", "11, false"})
  void notTooLate(int days, boolean ok) {
    var given = facts().rules(BASE + "  renew-until 10\n");
    given.lentOn = TODAY.minusDays(days);

    if (ok) {
      assertThat(given.renew()).isInstanceOf(Renewable.class);
    } else {
      says(given.renew(), NeedsOverride.class, TOO_LATE);
    }
  }

  @Test
  @DisplayName("RE-13, T84: an expired borrower renews at the desk with an override")
  void anExpiredBorrower() {
    var given = facts();
    given.expiresOn = TODAY.minusDays(1);

    says(given.renew(), NeedsOverride.class, RENEWAL_EXPIRED);
  }

  @Test
  @DisplayName("T85: a rule may deny renewal to a shelf")
  void aRuleMayDenyRenewal() {
    var given =
        facts()
            .rules("rule new when location NEW\n  renewals 0\n")
            .situation("location", "NEW", "material", "book");

    says(given.renew(), NeedsOverride.class, RENEWALS_USED);
    assertThat(given.renew().reasons().get(0).details()).containsEntry("rule", "new");
  }

  @Test
  @DisplayName("RE-14, T86: another's loan is not renewed")
  void anothersLoan() {
    var given = facts();
    given.renewer = Renewer.STRANGER;

    says(given.renew(), Refused.class, NOT_YOURS);
  }

  @Test
  @DisplayName("RE-15, RE-16: no period or no date, no renewal")
  void withoutAPeriodOrADate() {
    says(facts().rules("rule all\n  renewals 3\n").renew(), Refused.class, NO_RENEWAL_PERIOD);
    says(
        facts().rules("rule all\n  period mark return-day\n  renewals 3\n").renew(),
        Refused.class,
        NO_RENEWAL_DATE);
  }

  @Test
  @DisplayName("T46: a renewal never counts as one more loan")
  void aRenewalIsNoNewLoan() {
    var given = facts().rules(BASE + "  limit 1\n").has(1, "book");

    assertThat(given.renew()).isInstanceOf(Renewable.class);
  }

  @Test
  @DisplayName("T87: the same facts give the same answer to everybody who may ask")
  void theSameAnswerToAll() {
    for (Renewer renewer : Renewer.values()) {
      var given = facts();
      given.renewals = 1;
      given.renewer = renewer;
      if (renewer != Renewer.STRANGER) {
        assertThat(due(given.renew())).isEqualTo(TODAY.plusDays(28));
      }
    }
  }
}
