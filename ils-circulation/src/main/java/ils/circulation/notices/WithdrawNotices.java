package ils.circulation.notices;

import ils.circulation.act.Place;
import ils.circulation.undo.UndoWatcher;
import ils.core.event.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** Takes back what was prepared because of events that are undone, in the undo's transaction. */
@ApplicationScoped
public class WithdrawNotices implements UndoWatcher {

  @Inject Deliveries deliveries;
  @Inject Notices notices;
  @Inject Clock clock;

  /**
   * Nothing of these events is told, unless it was sent before. What they had made untrue may be
   * told after all.
   */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void undone(Place place, Set<Long> events) {
    deliveries.drop(NoticeListener.NAME, events, clock.instant());
    events.forEach(notices::withdraw);
    if (!events.isEmpty()) {
      notices.tellAfterAll(events, clock.instant());
    }
  }
}
