package ils.core.access;

import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.container.ResourceInfo;

/** Writes refusals to the event log, in a transaction of their own. */
@ApplicationScoped
class Audit {

  @Inject EventLog events;

  /** The called method, never its address, which may hold somebody's number. */
  static String name(ResourceInfo resource) {
    var method = resource.getResourceMethod();
    return method == null
        ? "none"
        : method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refused(Actor actor, Channel channel, String resource, String reason) {
    var node = actor.nodeId();
    var occasion = new Occasion(actor, channel, node == null ? 0 : node, null);
    events.add(occasion, new AccessRefused(resource, reason), About.NOTHING);
  }
}
