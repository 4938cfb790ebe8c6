package ils.circulation.policy.lending;

import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.CheckInDecision.Refused;
import ils.circulation.policy.lending.CheckInDecision.Taken;
import ils.circulation.policy.lending.CheckInFacts.OpenLoan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rules CI-01 to CI-05. An item is always taken, unless the date it is said to have come back is
 * impossible; then it goes to a hold here, a hold elsewhere, home, or the shelf, in that order.
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
    if (facts.scannedBefore()) {
      notes.add(Reason.note(LendingRule.SCANNED_TWICE));
      Taken sameAgain = destination();
      effects.clear();
      effects.add(Effect.NOTHING_DONE);
      return taken(sameAgain.next(), sameAgain.node());
    }
    loan();
    if (facts.condition() == ItemFacts.Condition.UNUSABLE) {
      notes.add(Reason.note(LendingRule.FROM_OUT_OF_CIRCULATION));
      if (effects.isEmpty()) {
        effects.add(Effect.NOTHING_DONE);
      }
      return taken(Next.ASK_STAFF, facts.here());
    }
    if (facts.inTransit()) {
      effects.add(Effect.TRANSIT_ENDED);
    }
    return destination();
  }

  private List<Reason> impossible() {
    List<Reason> impossible = new ArrayList<>();
    OpenLoan loan = facts.loan();
    Map<String, String> returned = Map.of("returned", facts.effective().toString());
    if (facts.effective().isAfter(facts.at())) {
      impossible.add(Reason.refuse(LendingRule.RETURN_IN_FUTURE, returned));
    }
    if (loan != null && facts.effective().isBefore(loan.lentAt())) {
      impossible.add(Reason.refuse(LendingRule.RETURN_BEFORE_LOAN, returned));
    }
    return impossible;
  }

  private void loan() {
    OpenLoan loan = facts.loan();
    if (loan == null) {
      notes.add(Reason.note(LendingRule.NOT_ON_LOAN));
      if (facts.condition() == ItemFacts.Condition.ASTRAY) {
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
    if (facts.stays() || facts.here().equals(facts.home())) {
      effects.add(Effect.SHELVED);
      return taken(Next.SHELVE_HERE, facts.here());
    }
    effects.add(Effect.TRANSIT_STARTED);
    return taken(Next.SEND_HOME, facts.home());
  }

  private Taken taken(Next next, String node) {
    return new Taken(facts.effective(), List.copyOf(effects), next, node, List.copyOf(notes));
  }
}
