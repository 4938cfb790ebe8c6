package ils.circulation.notices;

import ils.circulation.policy.notices.Tries;
import ils.core.db.Retried;
import ils.core.event.Deliveries;
import ils.core.event.Deliveries.Taken;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Plans notices from events. An event is taken, its notices are written and it is said to be done
 * in one transaction: a crash in between leaves it as it was.
 */
@ApplicationScoped
public class PlanFromEvents {

  @Inject Deliveries deliveries;
  @Inject Telling telling;
  @Inject Notices notices;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Plans what some waiting events tell; returns how many there were. */
  @Retried
  @Transactional
  public int plan(int most) {
    List<Taken> taken = deliveries.take(NoticeListener.NAME, clock.instant(), most);
    for (Taken event : taken) {
      plan(event);
    }
    return taken.size();
  }

  private void plan(Taken event) {
    Instant now = clock.instant();
    for (News news : telling.of(event)) {
      long node = news.whom().node();
      if (!settings.get(NoticeSettings.OFF, node).has(news.kind())) {
        var window = Duration.ofMinutes(settings.get(NoticeSettings.WINDOW, node));
        notices.add(new News.Timed(news, now.plus(window)), now);
      }
    }
    deliveries.done(NoticeListener.NAME, event.id(), now);
  }

  /**
   * The first waiting event could not be planned from, and gives way to the others for a while.
   *
   * @param error the kind of failure, never its words
   */
  @Transactional
  public void putOff(String error) {
    Instant now = clock.instant();
    for (Taken event : deliveries.take(NoticeListener.NAME, now, 1)) {
      deliveries.failed(NoticeListener.NAME, event.id(), Tries.next(now, event.tries() + 1), error);
    }
  }

  /** Forgets deliveries that were done a week ago; returns how many. */
  @Transactional
  public int forget() {
    return deliveries.forget(NoticeListener.NAME, clock.instant().minus(Duration.ofDays(7)));
  }
}
