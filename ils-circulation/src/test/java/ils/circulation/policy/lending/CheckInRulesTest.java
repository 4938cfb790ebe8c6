package ils.circulation.policy.lending;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.CheckInDecision.Refused;
import ils.circulation.policy.lending.CheckInDecision.Taken;
import ils.circulation.policy.lending.CheckInFacts.Copy;
import ils.circulation.policy.lending.CheckInFacts.Journey;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.circulation.policy.lending.CheckInFacts.OpenLoan;
import ils.circulation.policy.lending.CheckInFacts.Scan;
import ils.circulation.policy.lending.CheckInFacts.Stage;
import ils.circulation.policy.lending.ItemFacts.Condition;
import ils.circulation.policy.lending.RenewalFacts.State;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CheckInRulesTest {

  private static final Instant NOW = Given.NOW;
  private static final OpenLoan LOAN =
      new OpenLoan(State.OPEN, NOW.minus(Duration.ofDays(20)), NOW.plus(Duration.ofDays(8)));

  private static CheckInFacts facts(OpenLoan loan, String here, String heldFor) {
    return new CheckInFacts(loan, Copy.PLAIN, here, "home", heldFor, false, NOW, Scan.NOW);
  }

  private static CheckInFacts returned(Instant at) {
    return new CheckInFacts(
        LOAN, Copy.PLAIN, "home", "home", null, false, NOW, new Scan(Mode.RETURN, at, false));
  }

  private static Taken taken(CheckInFacts facts) {
    return (Taken) CheckInRules.decide(facts);
  }

  @Test
  void aReturnAtHomeGoesToTheShelf() {
    var taken = taken(facts(LOAN, "home", null));

    assertThat(taken.effects()).containsExactly(Effect.LOAN_CLOSED, Effect.SHELVED);
    assertThat(taken.next()).isEqualTo(Next.SHELVE_HERE);
    assertThat(taken.returnedAt()).isEqualTo(NOW);
  }

  @Test
  @DisplayName("CI-04, T117: an item not on loan is told so, and still goes where it should")
  void anItemNotOnLoan() {
    var taken = taken(facts(null, "branch", null));

    assertThat(taken.notes()).extracting(Reason::rule).containsExactly(LendingRule.NOT_ON_LOAN);
    assertThat(taken.next()).isEqualTo(Next.SEND_HOME);
  }

  @Test
  @DisplayName("T118: an item of another branch goes home, or stays where the rules let it")
  void anItemOfAnotherBranch() {
    var away = facts(LOAN, "branch", null);
    var staying = new CheckInFacts(LOAN, Copy.PLAIN, "branch", "home", null, true, NOW, Scan.NOW);

    assertThat(taken(away).effects()).containsExactly(Effect.LOAN_CLOSED, Effect.TRANSIT_STARTED);
    assertThat(taken(away).node()).isEqualTo("home");
    assertThat(taken(staying).next()).isEqualTo(Next.SHELVE_HERE);
    assertThat(taken(staying).node()).isEqualTo("branch");
  }

  @Test
  @DisplayName("T119: a hold here or elsewhere comes before going home or staying")
  void aHoldComesFirst() {
    assertThat(taken(facts(LOAN, "branch", "branch")).next()).isEqualTo(Next.PUT_ON_HOLD_SHELF);
    assertThat(taken(facts(LOAN, "home", "branch")).next()).isEqualTo(Next.SEND_TO_PICKUP);
    assertThat(taken(facts(LOAN, "home", "branch")).effects())
        .containsExactly(Effect.LOAN_CLOSED, Effect.HOLD_CAPTURED, Effect.TRANSIT_STARTED);
  }

  @Test
  @DisplayName("CI-03, T121: the same scan again changes nothing and says so")
  void theSameScanAgain() {
    var taken =
        taken(
            new CheckInFacts(
                null,
                Copy.PLAIN,
                "home",
                "home",
                null,
                false,
                NOW,
                new Scan(Mode.RETURN, null, true)));

    assertThat(taken.effects()).containsExactly(Effect.NOTHING_DONE);
    assertThat(taken.notes()).extracting(Reason::rule).containsExactly(LendingRule.SCANNED_TWICE);
  }

  @Test
  @DisplayName("CI-01, CI-02, T110: a return in the future or before the loan is refused")
  void anImpossibleReturn() {
    assertThat(CheckInRules.decide(returned(NOW.plusSeconds(1))))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.reasons())
                    .extracting(Reason::rule)
                    .containsExactly(LendingRule.RETURN_IN_FUTURE));
    assertThat(CheckInRules.decide(returned(LOAN.lentAt().minusSeconds(1))))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.reasons())
                    .extracting(Reason::rule)
                    .containsExactly(LendingRule.RETURN_BEFORE_LOAN));
    assertThat(taken(returned(NOW.minusSeconds(3600))).returnedAt())
        .isEqualTo(NOW.minusSeconds(3600));
  }

  @Test
  @DisplayName("CI-05, T128: a withdrawn item stays with staff")
  void aWithdrawnItem() {
    var taken =
        taken(
            new CheckInFacts(
                null,
                new Copy(Condition.UNUSABLE, Stage.READY, null),
                "home",
                "home",
                "home",
                false,
                NOW,
                Scan.NOW));

    assertThat(taken.next()).isEqualTo(Next.ASK_STAFF);
    assertThat(taken.notes())
        .extracting(Reason::rule)
        .contains(LendingRule.FROM_OUT_OF_CIRCULATION);
  }

  @Test
  @DisplayName("T142: a claimed return is resolved by the scan; a lost item is found")
  void claimsAndLossesAreResolved() {
    var claimed = new OpenLoan(State.CLAIMED, LOAN.lentAt(), LOAN.dueAt());
    var lost = new OpenLoan(State.LOST, LOAN.lentAt(), LOAN.dueAt());

    assertThat(taken(facts(claimed, "home", null)).effects()).contains(Effect.CLAIM_RESOLVED);
    assertThat(taken(facts(lost, "home", null)).effects()).contains(Effect.LOST_FOUND);
  }

  @Property
  @Label("T130: effects come in their fixed order, and no scan goes unanswered")
  void effectsComeInOrder(
      @ForAll boolean onLoan,
      @ForAll State state,
      @ForAll Condition condition,
      @ForAll Stage stage,
      @ForAll Mode mode,
      @ForAll boolean transit,
      @ForAll boolean atHome,
      @ForAll boolean held,
      @ForAll boolean stays) {
    var loan = onLoan ? new OpenLoan(state, LOAN.lentAt(), LOAN.dueAt()) : null;
    var taken =
        taken(
            new CheckInFacts(
                loan,
                new Copy(condition, stage, transit ? new Journey("third", stays) : null),
                atHome ? "home" : "branch",
                "home",
                held ? "branch" : null,
                stays,
                NOW,
                new Scan(mode, null, false)));

    assertThat(taken.effects()).isNotEmpty().doesNotHaveDuplicates().isSorted();
  }
}
