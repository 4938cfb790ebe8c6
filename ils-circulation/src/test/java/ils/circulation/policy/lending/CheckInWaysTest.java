package ils.circulation.policy.lending;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Items on their way, out of the book-drop, used in the house, and fresh from cataloguing. */
class CheckInWaysTest {

  private static final Instant NOW = Given.NOW;

  private static Taken scanned(Copy copy, String here, String heldFor) {
    return taken(new CheckInFacts(null, copy, here, "home", heldFor, false, NOW, Scan.NOW));
  }

  private static Taken taken(CheckInFacts facts) {
    return (Taken) CheckInRules.decide(facts);
  }

  private static Copy travelling(String to, boolean forHold) {
    return new Copy(Condition.USABLE, Stage.READY, new Journey(to, forHold));
  }

  @Test
  @DisplayName("T122: an item met on its way goes on, unless somebody waits here")
  void anItemMetOnItsWay() {
    var on = scanned(travelling("third", false), "branch", null);
    var here = scanned(travelling("third", false), "branch", "branch");
    var home = scanned(travelling("home", false), "branch", null);

    assertThat(on.next()).isEqualTo(Next.SEND_ON);
    assertThat(on.node()).isEqualTo("third");
    assertThat(on.effects()).containsExactly(Effect.TRANSIT_ENDED, Effect.TRANSIT_STARTED);
    assertThat(here.next()).isEqualTo(Next.PUT_ON_HOLD_SHELF);
    assertThat(home.next()).isEqualTo(Next.SEND_HOME);
  }

  @Test
  @DisplayName("T122: where it was sent it stays; one sent for a hold that is gone goes home")
  void anItemThatArrives() {
    var arrived = scanned(travelling("branch", false), "branch", null);
    var nobodyWaits = scanned(travelling("branch", true), "branch", null);

    assertThat(arrived.effects()).containsExactly(Effect.TRANSIT_ENDED, Effect.SHELVED);
    assertThat(arrived.node()).isEqualTo("branch");
    assertThat(nobodyWaits.next()).isEqualTo(Next.SEND_HOME);
  }

  @Test
  @DisplayName("T125: a use in the house is counted, and nothing else happens")
  void aUseInTheHouse() {
    var used = used(null, Copy.PLAIN, null);

    assertThat(used.effects()).containsExactly(Effect.USE_COUNTED);
    assertThat(used.next()).isEqualTo(Next.SHELVE_HERE);
    assertThat(used.notes()).isEmpty();
  }

  @Test
  @DisplayName("T59, T125: somebody waits for what was used: it is counted and captured")
  void aUseOfWhatSomebodyWaitsFor() {
    var used = used(null, Copy.PLAIN, "home");

    assertThat(used.effects()).containsExactly(Effect.HOLD_CAPTURED, Effect.USE_COUNTED);
    assertThat(used.next()).isEqualTo(Next.PUT_ON_HOLD_SHELF);
  }

  @Test
  @DisplayName("T125: what was on loan, missing or elsewhere is returned, and the use counted")
  void aUseOfWhatWasNotOnItsShelf() {
    var lent = new OpenLoan(State.OPEN, NOW.minusSeconds(900), NOW.plusSeconds(900));
    var astray = new Copy(Condition.ASTRAY, Stage.READY, null);

    assertThat(used(lent, Copy.PLAIN, null).effects())
        .containsExactly(Effect.LOAN_CLOSED, Effect.SHELVED, Effect.USE_COUNTED);
    assertThat(used(null, astray, null).effects())
        .containsExactly(Effect.LOST_FOUND, Effect.SHELVED, Effect.USE_COUNTED);
  }

  private static Taken used(OpenLoan loan, Copy copy, String heldFor) {
    var scan = new Scan(Mode.USED_HERE, null, false);
    return taken(new CheckInFacts(loan, copy, "home", "home", heldFor, false, NOW, scan));
  }

  @Test
  @DisplayName("T127: out of the book-drop it came back at the last closing, or when it was lent")
  void outOfTheBookDrop() {
    Instant closing = NOW.minus(Duration.ofHours(16));

    assertThat(dropped(NOW.minus(Duration.ofDays(20)), closing).returnedAt()).isEqualTo(closing);
    assertThat(dropped(NOW.minus(Duration.ofHours(2)), closing).returnedAt())
        .as("lent this morning and dropped in at noon")
        .isEqualTo(NOW.minus(Duration.ofHours(2)));
  }

  private static Taken dropped(Instant lentAt, Instant closing) {
    var loan = new OpenLoan(State.OPEN, lentAt, NOW.minus(Duration.ofHours(1)));
    var scan = new Scan(Mode.BOOK_DROP, closing, false);
    return taken(new CheckInFacts(loan, Copy.PLAIN, "home", "home", null, false, NOW, scan));
  }

  @Test
  @DisplayName("CI-06: what is not yet released stays with staff")
  void whatIsNotReleased() {
    var taken = scanned(new Copy(Condition.USABLE, Stage.NOT_RELEASED, null), "home", null);

    assertThat(taken.next()).isEqualTo(Next.ASK_STAFF);
    assertThat(taken.effects()).containsExactly(Effect.NOTHING_DONE);
    assertThat(taken.notes()).extracting(Reason::rule).contains(LendingRule.NOT_RELEASED);
  }

  @Test
  @DisplayName("CI-07, T63: what was added at the desk goes to cataloguing when it comes back")
  void whatWasAddedAtTheDesk() {
    var loan = new OpenLoan(State.OPEN, NOW.minusSeconds(900), NOW.plusSeconds(900));
    var copy = new Copy(Condition.USABLE, Stage.FAST_ADDED, null);
    var taken = taken(new CheckInFacts(loan, copy, "branch", "home", null, false, NOW, Scan.NOW));

    assertThat(taken.next()).isEqualTo(Next.GIVE_TO_CATALOGUING);
    assertThat(taken.effects()).containsExactly(Effect.LOAN_CLOSED, Effect.LEFT_TO_CATALOGUING);
    assertThat(taken.notes()).extracting(Reason::rule).containsExactly(LendingRule.FAST_ADDED);
  }
}
