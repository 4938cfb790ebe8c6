package ils.circulation.undo;

import ils.circulation.act.Place;
import ils.circulation.journal.KeptAct;
import ils.circulation.policy.undo.UndoFacts;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What the rules ask of an act; how long it can be undone is said where it was done. */
@ApplicationScoped
class UndoWindow {

  @Inject Settings settings;

  UndoFacts facts(Place place, KeptAct act, boolean actedOnSince) {
    int minutes = settings.get(UndoSettings.MINUTES, act.node());
    return new UndoFacts(
        act.at(), place.now(), Duration.ofMinutes(minutes), act.undoneAt(), actedOnSince);
  }
}
