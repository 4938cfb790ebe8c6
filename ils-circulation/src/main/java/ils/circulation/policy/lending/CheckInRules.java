package ils.circulation.policy.lending;

import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.CheckInDecision.Refused;
import ils.circulation.policy.lending.CheckInDecision.Taken;
import ils.circulation.policy.lending.CheckInFacts.Journey;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.circulation.policy.lending.CheckInFacts.OpenLoan;
import ils.circulation.policy.lending.CheckInFacts.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules CI-01 to CI-07. An item is always taken, unless the date it is said to have come back is
 * impossible; then it goes to a hold here, a hold elsewhere, on to where it was travelling, home,
 * or the shelf, in that order.
 */
public final class CheckInRules {

  private final CheckInFacts facts;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Reason> notes = new ArrayList<>();

  private CheckInRules(CheckInFacts facts) {
    this.facts = facts;
  }

  /** Decides what the scan does; the caller reckons fees and writes it. */
  public static CheckInDecision decide(CheckInFacts facts) {
    return new CheckInRules(facts).decide();
  }

  private CheckInDecision decide() {
    List<Reason> impossible = impossible();
    if (!impossible.isEmpty()) {
      return new Refused(impossible);
    }
    if (facts.scan().again()) {
      return sameAgain();
    }
    loan();
    if (facts.copy().condition().staysWithStaff()) {
      return stop(LendingRule.FROM_OUT_OF_CIRCULATION);
    }
    if (facts.copy().stage() == Stage.NOT_RELEASED) {
      return stop(LendingRule.NOT_RELEASED);
    }
    if (facts.copy().journey() != null) {
      effects.add(Effect.TRANSIT_ENDED);
    }
    Taken taken = facts.copy().stage() == Stage.FAST_ADDED ? cataloguing() : destination();
    return facts.scan().mode() == Mode.USED_HERE ? used(taken) : taken;
  }

  private List<Reason> impossible() {
    OpenLoan loan = facts.loan();
    return ReturnDates.impossible(
        facts.effective(), facts.at(), loan == null ? null : loan.lentAt());
  }

  private Taken sameAgain() {
    notes.add(Reason.note(LendingRule.SCANNED_TWICE));
    Taken then = destination();
    effects.clear();
    effects.add(Effect.NOTHING_DONE);
    return taken(then.next(), then.node());
  }

  private void loan() {
    OpenLoan loan = facts.loan();
    if (loan == null) {
      notes.add(Reason.note(LendingRule.NOT_ON_LOAN));
      if (facts.copy().condition() == ItemFacts.Condition.ASTRAY) {
        effects.add(Effect.LOST_FOUND);
      }
      return;
    }
    effects.add(Effect.LOAN_CLOSED);
    switch (loan.state()) {
      case CLAIMED -> effects.add(Effect.CLAIM_RESOLVED);
      case LOST -> effects.add(Effect.LOST_FOUND);
      case OPEN, CLOSED -> {}
    }
  }

  /** Somebody must look at it before it moves. */
  private Taken stop(LendingRule why) {
    notes.add(Reason.note(why));
    if (effects.isEmpty()) {
      effects.add(Effect.NOTHING_DONE);
    }
    return taken(Next.ASK_STAFF, facts.here());
  }

  private Taken cataloguing() {
    notes.add(Reason.note(LendingRule.FAST_ADDED));
    effects.add(Effect.LEFT_TO_CATALOGUING);
    return taken(Next.GIVE_TO_CATALOGUING, facts.here());
  }

  private Taken destination() {
    String pickup = facts.heldFor();
    if (pickup != null) {
      effects.add(Effect.HOLD_CAPTURED);
      if (pickup.equals(facts.here())) {
        return taken(Next.PUT_ON_HOLD_SHELF, pickup);
      }
      effects.add(Effect.TRANSIT_STARTED);
      return taken(Next.SEND_TO_PICKUP, pickup);
    }
    Journey journey = facts.copy().journey();
    return journey == null || journey.forHold() ? homeOrHere() : onward(journey);
  }

  private Taken homeOrHere() {
    if (facts.stays() || facts.here().equals(facts.home())) {
      effects.add(Effect.SHELVED);
      return taken(Next.SHELVE_HERE, facts.here());
    }
    effects.add(Effect.TRANSIT_STARTED);
    return taken(Next.SEND_HOME, facts.home());
  }

  /** It stays where it was sent to, and goes on from anywhere else (T122). */
  private Taken onward(Journey journey) {
    if (journey.to().equals(facts.here())) {
      effects.add(Effect.SHELVED);
      return taken(Next.SHELVE_HERE, facts.here());
    }
    effects.add(Effect.TRANSIT_STARTED);
    boolean home = journey.to().equals(facts.home());
    return taken(home ? Next.SEND_HOME : Next.SEND_ON, journey.to());
  }

  /** What stood on its shelf goes back there, and nothing but the use is written (T125). */
  private Taken used(Taken taken) {
    if (facts.loan() == null && taken.effects().equals(List.of(Effect.SHELVED))) {
      return new Taken(
          taken.returnedAt(), List.of(Effect.USE_COUNTED), taken.next(), taken.node(), List.of());
    }
    effects.add(Effect.USE_COUNTED);
    return taken(taken.next(), taken.node());
  }

  private Taken taken(Next next, String node) {
    return new Taken(
        facts.effective(), effects.stream().sorted().toList(), next, node, List.copyOf(notes));
  }
}
