package ils.circulation.policy.holds;

import static ils.circulation.policy.holds.GivenHold.facts;
import static ils.circulation.policy.lending.LendingRule.ALREADY_ON_HOLD;
import static ils.circulation.policy.lending.LendingRule.COPY_IS_IN;
import static ils.circulation.policy.lending.LendingRule.HAS_IT_ON_LOAN;
import static ils.circulation.policy.lending.LendingRule.HOLDS_TODAY;
import static ils.circulation.policy.lending.LendingRule.HOLD_BLOCKED;
import static ils.circulation.policy.lending.LendingRule.HOLD_DEBT;
import static ils.circulation.policy.lending.LendingRule.HOLD_LIMIT;
import static ils.circulation.policy.lending.LendingRule.HOLD_ROLE_EXPIRED;
import static ils.circulation.policy.lending.LendingRule.HOLD_ROLE_INACTIVE;
import static ils.circulation.policy.lending.LendingRule.LEVEL_NOT_ALLOWED;
import static ils.circulation.policy.lending.LendingRule.NOTHING_TO_HOLD;
import static ils.circulation.policy.lending.LendingRule.NOT_HOLDABLE;
import static ils.circulation.policy.lending.LendingRule.PICKUP_NOT_POSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.holds.HoldDecision.Allowed;
import ils.circulation.policy.holds.HoldDecision.Asks;
import ils.circulation.policy.holds.HoldDecision.NeedsOverride;
import ils.circulation.policy.holds.HoldDecision.Refused;
import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.StaffWord;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldRulesTest {

  private static List<LendingRule> rules(HoldDecision decision) {
    return decision.reasons().stream().map(Reason::rule).toList();
  }

  private static void needs(GivenHold given, LendingRule rule) {
    assertThat(given.decide()).isInstanceOf(NeedsOverride.class);
    assertThat(rules(given.decide())).containsExactly(rule);
  }

  private static void refuses(GivenHold given, LendingRule rule) {
    assertThat(given.decide()).isInstanceOf(Refused.class);
    assertThat(rules(given.decide())).containsExactly(rule);
  }

  @Test
  void anOrdinaryHoldIsAllowed() {
    assertThat(facts().decide()).isEqualTo(new Allowed(List.of()));
  }

  @Test
  @DisplayName("HO-01: a title without copies is nothing to wait for")
  void nothingToHold() {
    var given = facts();
    given.supply = new HoldFacts.Supply(0, 0, null);

    refuses(given, NOTHING_TO_HOLD);
  }

  @Test
  @DisplayName("HO-02: copies that none may hold are no supply")
  void notHoldable() {
    var given = facts();
    given.supply = new HoldFacts.Supply(3, 0, null);

    refuses(given, NOT_HOLDABLE);
  }

  @Test
  @DisplayName("HO-03: a level that the rules do not name needs an override")
  void levels() {
    var given = facts().rules("  hold-levels title work\n");
    given.level = HoldLevel.ITEM;

    needs(given, LEVEL_NOT_ALLOWED);
  }

  @Test
  @DisplayName("HO-04, T150, T151: the title is on hold already, at whatever level")
  void alreadyOnHold() {
    var given = facts();
    given.tally = new HoldFacts.Tally(1, 0, 0, 1, 0);

    needs(given, ALREADY_ON_HOLD);
    assertThat(given.rules("  holds-per-title 2\n").decide()).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest(name = "hold-own-loan {0}: {1}")
  @CsvSource({"refuse, NeedsOverride", "ask, Asks", "allow, Allowed"})
  @DisplayName("HO-05, T150: a title that one has on loan, by the rules")
  void ownLoan(String word, String answer) {
    var given = facts().rules("  hold-own-loan " + word + "\n");
    given.tally = new HoldFacts.Tally(0, 0, 0, 0, 1);

    assertThat(given.decide().getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  @DisplayName("HO-05: the question is answered, and is a refusal where nobody can be asked")
  void theQuestionOfOnesOwnLoan() {
    var given = facts().rules("  hold-own-loan ask\n");
    given.tally = new HoldFacts.Tally(0, 0, 0, 0, 1);
    var yes = new StaffWord(Set.of(), null, Set.of(), Set.of(Choice.HOLD_ANYWAY), null);

    assertThat(given.decide()).isInstanceOf(Asks.class);
    assertThat(given.decide(yes)).isInstanceOf(Allowed.class);
    given.staffed = false;
    refuses(given, HAS_IT_ON_LOAN);
  }

  @Test
  @DisplayName("HO-06, T152: only when all are out, and the place of the free copy is told")
  void onlyWhenAllAreOut() {
    var given = facts().rules("  hold-on-shelf when-out\n");
    assertThat(given.decide()).isInstanceOf(Allowed.class);
    given.supply = new HoldFacts.Supply(2, 1, new HoldFacts.Named("Bredby", "Broadtown"));

    needs(given, COPY_IS_IN);
    assertThat(given.decide().reasons().getFirst().details()).containsEntry("open", "Bredby");
    assertThat(facts().rules("  hold-on-shelf always\n").decide()).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest(name = "{0} open, {1} asleep, limit 10, sleeping count: {2} -> {3}")
  @CsvSource({
    "9, 0, yes, Allowed",
    "10, 0, yes, NeedsOverride",
    "10, 1, no, Allowed",
    "10, 1, yes, NeedsOverride"
  })
  @DisplayName("HO-07, T157: at most so many holds, sleeping ones counted by the rules")
  void limit(int open, int asleep, String sleeping, String answer) {
    var given = facts().rules("  hold-limit 10\n  hold-limit-sleeping " + sleeping + "\n");
    given.tally = new HoldFacts.Tally(open, asleep, 0, 0, 0);

    assertThat(given.decide().getClass().getSimpleName()).isEqualTo(answer);
    assertThat(rules(given.decide())).allMatch(HOLD_LIMIT::equals);
  }

  @ParameterizedTest(name = "{1} placed today, holds-per-day {0} -> {2}")
  @CsvSource({
    "0, 0, NeedsOverride",
    "unlimited, 99, Allowed",
    "3, 2, Allowed",
    "3, 3, NeedsOverride"
  })
  @DisplayName("HO-08, T153: none, so many, or any number a day")
  void today(String limit, int placed, String answer) {
    var given = facts().rules("  holds-per-day " + limit + "\n");
    given.tally = new HoldFacts.Tally(0, 0, placed, 0, 0);

    assertThat(given.decide().getClass().getSimpleName()).isEqualTo(answer);
    assertThat(rules(given.decide())).allMatch(HOLDS_TODAY::equals);
  }

  @Test
  @DisplayName("HO-09, T156: a block that stops holds, overridable or not")
  void blocks() {
    var given = facts();
    given.blocks.add(new BorrowerFacts.Standing("debt", true));
    needs(given, HOLD_BLOCKED);

    var hard = facts();
    hard.blocks.add(new BorrowerFacts.Standing("barred", false));
    refuses(hard, HOLD_BLOCKED);
  }

  @Test
  @DisplayName("HO-10: a role that is closed or has not begun")
  void inactive() {
    var given = facts();
    given.active = false;

    needs(given, HOLD_ROLE_INACTIVE);
  }

  @Test
  @DisplayName("HO-11: a role whose last day has passed")
  void expired() {
    var given = facts();
    given.expiresOn = LocalDate.of(2026, 9, 2);

    needs(given, HOLD_ROLE_EXPIRED);
  }

  @Test
  @DisplayName("HO-12: debt above the limit, not the same amount")
  void debt() {
    var given = facts().rules("  debt-limit 200\n");
    given.debt = Amount.ofUnits(200);
    assertThat(given.decide()).isInstanceOf(Allowed.class);
    given.debt = Amount.ofUnits(201);

    needs(given, HOLD_DEBT);
  }

  @Test
  @DisplayName("HO-13, T154: a pickup library that is none, with its causes")
  void pickup() {
    var given = facts();
    given.pickup = List.of(PickupPoint.Cause.NOT_A_PICKUP_PLACE);

    refuses(given, PICKUP_NOT_POSSIBLE);
    assertThat(given.decide().reasons().getFirst().details())
        .containsEntry("cause", "NOT_A_PICKUP_PLACE");
  }

  @Test
  @DisplayName("T165: an override needs its right and a comment, and settles all reasons at once")
  void override() {
    var given = facts().rules("  hold-limit 1\n");
    given.tally = new HoldFacts.Tally(1, 0, 0, 1, 0);
    var word =
        new StaffWord(
            Set.of(ALREADY_ON_HOLD, HOLD_LIMIT),
            "book club",
            Set.of(ALREADY_ON_HOLD.overrideRight(), HOLD_LIMIT.overrideRight()),
            Set.of(),
            null);

    assertThat(rules(given.decide())).containsExactly(ALREADY_ON_HOLD, HOLD_LIMIT);
    assertThat(given.decide(word)).isInstanceOf(Allowed.class);
  }
}
