package ils.circulation.policy.lending;

import static ils.circulation.policy.lending.Decided.allowed;
import static ils.circulation.policy.lending.Decided.asks;
import static ils.circulation.policy.lending.Decided.needsOverride;
import static ils.circulation.policy.lending.Decided.refused;
import static ils.circulation.policy.lending.Given.TODAY;
import static ils.circulation.policy.lending.Given.choosing;
import static ils.circulation.policy.lending.Given.facts;
import static ils.circulation.policy.lending.Given.overriding;
import static ils.circulation.policy.lending.LendingRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.CheckOutDecision.Allowed;
import ils.circulation.policy.lending.ItemFacts.Condition;
import ils.circulation.policy.lending.ItemFacts.Hands;
import ils.circulation.policy.lending.ItemFacts.Waits;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckOutRulesTest {

  @Test
  void lendsUntilTheDateOfTheRules() {
    assertThat(((Allowed) facts().checkOut()).due().on()).isEqualTo(TODAY.plusDays(28));
  }

  @Test
  @DisplayName(
      "CO-12, T35: an item that the borrower already has is a proposal to renew, also at a kiosk")
  void theBorrowersOwnLoanIsARenewal() {
    var given = facts();
    given.hands = Hands.BORROWER;

    asks(given.checkOut(), ALREADY_THE_BORROWERS, Choice.RENEW);
    asks(given.selfService().checkOut(), ALREADY_THE_BORROWERS, Choice.RENEW);
  }

  @Test
  @DisplayName(
      "CO-01, T36: an item on loan to another is a question to staff, a refusal at a kiosk")
  void anothersLoanIsAQuestion() {
    var given = facts();
    given.hands = Hands.ANOTHER;

    asks(given.checkOut(), ON_LOAN_TO_ANOTHER, Choice.CHECK_IN_FIRST);
    allowed(given.checkOut(choosing(Choice.CHECK_IN_FIRST)));
    refused(given.selfService().checkOut(), ON_LOAN_TO_ANOTHER);
  }

  @Test
  @DisplayName("CO-02, T2: no period by any rule, no loan")
  void withoutAPeriodThereIsNoLoan() {
    refused(facts().rules("rule all\n  renewals 1\n").checkOut(), NO_LOAN_PERIOD);
  }

  @Test
  @DisplayName(
      "CO-03, CO-19, T38: an expired or inactive role is refused, and staff with the right may go on")
  void anExpiredRoleNeedsAnOverride() {
    var given = facts();
    given.expiresOn = TODAY.minusDays(1);
    given.active = false;
    var rights = Set.of(ROLE_EXPIRED.overrideRight(), ROLE_INACTIVE.overrideRight());

    needsOverride(given.checkOut(), ROLE_EXPIRED, ROLE_INACTIVE);
    allowed(given.checkOut(overriding("moved house", rights, ROLE_EXPIRED, ROLE_INACTIVE)));
  }

  @Test
  @DisplayName("CO-18, T39: a proxy without a valid relation is refused")
  void aProxyMustBeValid() {
    var given = facts();
    given.proxyValid = false;

    refused(given.checkOut(), PROXY_INVALID);
  }

  @Test
  @DisplayName("T40: all reasons come in one answer, the gravest first")
  void allReasonsComeAtOnce() {
    var given = facts().rules("rule all\n  period 28 days\n  limit 3\n").has(3, "book");
    given.expiresOn = TODAY.minusDays(1);
    given.age = 9;
    given.ageMark = 15;

    refused(given.checkOut(), TOO_YOUNG, ROLE_EXPIRED, LOAN_LIMIT);
  }

  @Test
  @DisplayName("CO-20, T41: an override without a comment is refused")
  void anOverrideNeedsAComment() {
    var given = facts();
    given.expiresOn = TODAY.minusDays(1);

    refused(
        given.checkOut(overriding(" ", Set.of(ROLE_EXPIRED.overrideRight()), ROLE_EXPIRED)),
        OVERRIDE_WITHOUT_COMMENT,
        ROLE_EXPIRED);
  }

  @Test
  @DisplayName("T40: an override without its right changes nothing")
  void anOverrideNeedsItsRight() {
    var given = facts();
    given.expiresOn = TODAY.minusDays(1);

    needsOverride(
        given.checkOut(overriding("please", Set.of(LOAN_LIMIT.overrideRight()), ROLE_EXPIRED)),
        ROLE_EXPIRED);
  }

  @ParameterizedTest(name = "due {0} days from today")
  @DisplayName("CO-21, T41: a due date given by hand lies after the loan")
  @CsvSource({"0, false", "-1, false", "1, true", "400, true"})
  void aDueDateByHandLiesAfterTheLoan(int days, boolean ok) {
    var decision = facts().checkOut(Given.dueOn(TODAY.plusDays(days)));

    if (ok) {
      assertThat(((Allowed) decision).due().on()).isEqualTo(TODAY.plusDays(days));
    } else {
      refused(decision, DUE_NOT_AFTER_LOAN);
    }
  }

  @ParameterizedTest(name = "{0} open, limit 20")
  @DisplayName("CO-04: at most so many loans")
  @CsvSource({"19, true", "20, false", "21, false"})
  void theLoanLimit(int open, boolean ok) {
    var decision =
        facts().rules("rule all\n  period 28 days\n  limit 20\n").has(open, "book").checkOut();

    if (ok) {
      allowed(decision);
    } else {
      needsOverride(decision, LOAN_LIMIT);
    }
  }

  @Test
  @DisplayName("CO-13, T42: five books out stop a sixth book, not a film")
  void theLimitOfAMaterialGroup() {
    String rules = "rule all\n  period 28 days\nrule book when material book\n  material-limit 5\n";

    needsOverride(facts().rules(rules).has(5, "book").checkOut(), MATERIAL_LIMIT);
    allowed(facts().rules(rules).has(5, "book").situation("material", "film").checkOut());
  }

  @Test
  @DisplayName("T43: a loan claimed as returned does not count")
  void aClaimedLoanDoesNotCount() {
    var given = facts().rules("rule all\n  period 28 days\n  limit 5\n").has(4, "book");

    allowed(given.has(new LoanTally("book", List.of("desk"), false, true, true, 1)).checkOut());
  }

  @ParameterizedTest
  @DisplayName("T44: a limit counts where it says: here, at a node, or everywhere")
  @CsvSource({"2 here, true", "2 at town, false", "2, false"})
  void aLimitCountsWhereItSays(String limit, boolean ok) {
    var given =
        facts()
            .rules("rule all\n  period 28 days\n  limit " + limit + "\n")
            .has(new LoanTally("book", List.of("branch", "town"), false, true, false, 2));

    assertThat(given.checkOut() instanceof Allowed).isEqualTo(ok);
  }

  @Test
  @DisplayName("CO-15, T45: loans used in the library have a limit of their own")
  void onsiteLoansHaveTheirOwnLimit() {
    var given =
        facts()
            .rules("rule all\n  period 4 hours\n  onsite-limit 1\n")
            .has(new LoanTally("book", List.of("desk"), true, true, false, 1));

    needsOverride(given.situation("kind", "onsite").checkOut(), ONSITE_LIMIT);
    allowed(given.situation("kind", "normal").checkOut());
  }

  @Test
  @DisplayName("CO-14, T47: a limit set counts over several material groups")
  void aLimitSetCountsOverGroups() {
    var given =
        facts()
            .rules(
                "rule all\n  period 28 days\n  limit-sets games\nlimit-set games 2 game console\n");
    given.has(1, "game").has(1, "console");

    needsOverride(given.situation("material", "game").checkOut(), LIMIT_SET);
    allowed(given.situation("material", "book").checkOut());
  }

  @Test
  @DisplayName("T48: textbooks neither count nor are stopped by a limit")
  void textbooksDoNotCount() {
    String rules =
        "rule all\n  period 28 days\n  limit 1\nrule t when kind textbook\n  counted no\n";
    var textbook = new LoanTally("book", List.of("desk"), false, false, false, 9);

    allowed(facts().rules(rules).has(textbook).checkOut());
    allowed(facts().rules(rules).has(1, "book").situation("kind", "textbook").checkOut());
  }

  @ParameterizedTest(name = "age {0}, mark 16, {1} -> {2}")
  @DisplayName("CO-07, T49: too young today, old enough on the birthday")
  @CsvSource({
    "15, refuse, Refused",
    "16, refuse, Allowed",
    "15, override, NeedsOverride",
    "15, ignore, Allowed"
  })
  void theAgeMark(int age, String policy, String verdict) {
    var given = facts().rules("rule all\n  period 28 days\n  age-mark " + policy + "\n");
    given.age = age;
    given.ageMark = 16;

    assertThat(given.checkOut().getClass().getSimpleName()).isEqualTo(verdict);
  }

  @Test
  @DisplayName(
      "CO-09, T50: a lost item may have been found; a damaged one needs an override, one in repair"
          + " is refused")
  void anItemOutOfCirculation() {
    var lost = facts();
    lost.condition = Condition.ASTRAY;
    var damaged = facts();
    damaged.condition = Condition.UNUSABLE;
    var inRepair = facts();
    inRepair.condition = Condition.OUT;

    asks(lost.checkOut(), NOT_IN_CIRCULATION, Choice.FOUND);
    allowed(lost.checkOut(choosing(Choice.FOUND)));
    needsOverride(damaged.checkOut(), NOT_IN_CIRCULATION);
    var rights = Set.of(NOT_IN_CIRCULATION.overrideRight());
    refused(
        inRepair.checkOut(overriding("he insists", rights, NOT_IN_CIRCULATION)),
        NOT_IN_CIRCULATION);
  }

  @Test
  @DisplayName("CO-08, T51: not for loan by the item's mark or by rule")
  void notForLoan() {
    var marked = facts();
    marked.loanable = false;

    needsOverride(marked.checkOut(), NOT_FOR_LOAN);
    needsOverride(
        facts().rules("rule all\n  period 28 days\n  loanable no\n").checkOut(), NOT_FOR_LOAN);
  }

  @Test
  @DisplayName(
      "CO-11, T53: an item on the shelf for another is a question to staff, a refusal at a kiosk")
  void anItemThatWaitsForAnother() {
    var given = facts();
    given.waits = Waits.FOR_ANOTHER;

    asks(given.checkOut(), WAITS_FOR_ANOTHER, Choice.CANCEL_HOLD, Choice.PUT_HOLD_BACK);
    refused(given.selfService().checkOut(), WAITS_FOR_ANOTHER);
  }

  @Test
  @DisplayName("T54: an item that waits for this borrower is lent anywhere")
  void anItemThatWaitsForThisBorrower() {
    var given = facts();
    given.waits = Waits.FOR_BORROWER;

    allowed(given.checkOut());
  }

  @Test
  @DisplayName("CO-16, T56: booked now needs an override; booked later shortens the loan")
  void aBookedItem() {
    var now = facts();
    now.bookedFrom = TODAY;
    var later = facts();
    later.bookedFrom = TODAY.plusDays(10);

    needsOverride(now.checkOut(), BOOKED_NOW);
    assertThat(((Allowed) later.checkOut()).due().on()).isEqualTo(TODAY.plusDays(9));
  }

  @Test
  @DisplayName("CO-23, T57: an item recalled for another is a question")
  void aRecalledItem() {
    var given = facts();
    given.recalled = true;

    asks(given.checkOut(), RECALLED_FOR_ANOTHER, Choice.LEND_ANYWAY);
  }

  @Test
  @DisplayName("CO-17, T58: a second copy of a title is a question, unless the rules allow it")
  void aSecondCopy() {
    var given = facts();
    given.sameTitle = true;

    asks(given.checkOut(), SAME_TITLE, Choice.LEND_ANYWAY);
    allowed(given.rules("rule all\n  period 28 days\n  same-title allow\n").checkOut());
  }

  @ParameterizedTest(name = "debt {0}, limit 200")
  @DisplayName("CO-05, T111: debt at the limit is no block, one øre more is")
  @CsvSource({"200.00, true", "200.01, false"})
  void theDebtLimit(String debt, boolean ok) {
    var given = facts().rules("rule all\n  period 28 days\n  debt-limit 200\n");
    given.debt = Amount.parse(debt);

    assertThat(given.checkOut() instanceof Allowed).isEqualTo(ok);
    if (!ok) {
      needsOverride(given.checkOut(), DEBT_OVER_LIMIT);
    }
  }

  @ParameterizedTest(name = "debt {0}, limit 200, at the limit {1}")
  @DisplayName("CO-05, T111: debt-at-limit says whether the limit itself stops a loan")
  @CsvSource({
    "199.99, stopped, true",
    "200.00, stopped, false",
    "200.00, allowed, true",
    "200.01, allowed, false"
  })
  void debtAtTheLimit(String debt, String word, boolean ok) {
    var given =
        facts()
            .rules("rule all\n  period 28 days\n  debt-limit 200\n  debt-at-limit " + word + "\n");
    given.debt = Amount.parse(debt);

    assertThat(given.checkOut() instanceof Allowed).isEqualTo(ok);
  }

  @Test
  @DisplayName("CO-05, T64: a pupil's role has its own debt and its own limit")
  void aPupilsRoleHasItsOwnLimit() {
    var given =
        facts()
            .rules(
                "rule all\n  period 28 days\n  debt-limit 200\n"
                    + "rule pupil when role pupil\n  debt-limit unlimited\n")
            .situation("role", "pupil");
    given.debt = Amount.ofUnits(500);

    allowed(given.checkOut());
  }

  @Test
  @DisplayName("CO-06: each block is told by its type, and one that nobody may override is refused")
  void blocksAreToldByType() {
    var given = facts();
    given.blocks.add(new BorrowerFacts.Standing("card-lost", true));
    given.blocks.add(new BorrowerFacts.Standing("banned", false));

    var decision = given.checkOut();

    refused(decision, BORROWER_BLOCKED, BORROWER_BLOCKED);
    assertThat(decision.reasons())
        .extracting(r -> r.details().get("block"))
        .containsExactly("banned", "card-lost");
  }

  @Test
  @DisplayName("CO-10, T21: no due date, no loan")
  void withoutADueDateThereIsNoLoan() {
    refused(facts().rules("rule all\n  period mark return-day\n").checkOut(), NO_DUE_DATE);
  }

  @Test
  @DisplayName("CO-22: an item for one school is not lent to others without an override")
  void theWrongAudience() {
    var given = facts();
    given.rightAudience = false;

    needsOverride(given.checkOut(), WRONG_AUDIENCE);
  }

  @Test
  @DisplayName("T14: a loan ends with the role")
  void aLoanEndsWithTheRole() {
    var given = facts();
    given.expiresOn = LocalDate.of(2026, 9, 12);

    assertThat(((Allowed) given.checkOut()).due().on()).isEqualTo(given.expiresOn);
  }
}
