package ils.circulation.undo;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.fees.ReverseLines;
import ils.circulation.journal.Acts;
import ils.circulation.journal.KeptAct;
import ils.circulation.policy.undo.UndoRule;
import ils.circulation.policy.undo.UndoRules;
import ils.circulation.undo.UndoOutcome.Refused;
import ils.circulation.undo.UndoOutcome.UndoReceipt;
import ils.circulation.undo.UndoOutcome.Undone;
import ils.circulation.undo.UndoOutcome.Unknown;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Undoes an act at a desk, whatever it was: the present is again what it was before, as if it had
 * never been, and the logs keep both.
 *
 * <p>Every row that the act changed is locked and must be as the act left it, nothing may have
 * happened to its items since, and no later posting may have touched its ledger lines. So of two
 * who act at once on the same things, one is told that the other was first.
 */
@ApplicationScoped
public class UndoAct {

  @Inject Places places;
  @Inject Rights rights;
  @Inject UndoWindow window;
  @Inject Acts acts;
  @Inject Since since;
  @Inject ReverseLines ledger;
  @Inject Restores rows;
  @Inject Aftermath aftermath;
  @Inject Repeats repeats;

  /**
   * Undoes the act, or says why not and changes nothing.
   *
   * @throws ils.core.access.NotPermitted unless the actor might do such an act where it was done
   */
  @Retried
  @Transactional
  public UndoOutcome undo(Occasion occasion, long act) {
    Optional<UndoReceipt> earlier = repeats.earlier(occasion, UndoReceipt.class);
    if (earlier.isPresent()) {
      return new Undone(earlier.get());
    }
    Place place = places.of(occasion);
    Optional<KeptAct> kept = acts.lock(act, place.municipality());
    if (kept.isEmpty()) {
      return new Unknown();
    }
    rights.require(occasion.actor(), kept.get().kind().right(), kept.get().node());
    UndoOutcome outcome = undo(places.afterWaiting(place), kept.get());
    if (outcome instanceof Undone(UndoReceipt receipt)) {
      repeats.remember(occasion, receipt);
    }
    return outcome;
  }

  private UndoOutcome undo(Place place, KeptAct act) {
    Optional<UndoRule> against = UndoRules.against(window.facts(place, act, false));
    if (against.isPresent()) {
      return new Refused(against.get(), null);
    }
    Since.Found found = since.look(act);
    return UndoRules.against(window.facts(place, act, found.acted()))
        .<UndoOutcome>map(rule -> new Refused(rule, found.later()))
        .orElseGet(() -> new Undone(restore(place, act)));
  }

  private UndoReceipt restore(Place place, KeptAct act) {
    rows.restore(act.kept().rows());
    ledger.reverse(place, Since.posting(act));
    acts.undone(act.id(), place.now(), place.occasion().actor().id());
    aftermath.settle(place, act);
    return new UndoReceipt(act.id(), act.kind(), act.at(), place.now());
  }
}
