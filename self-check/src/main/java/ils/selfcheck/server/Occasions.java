package ils.selfcheck.server;

import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.Terminal;

/**
 * A terminal's acts in the words of the core: the terminal does them, through SIP2, where it is.
 */
final class Occasions {

  private Occasions() {}

  static Occasion of(Act act) {
    Terminal terminal = act.terminal();
    return new Occasion(actor(terminal), Channel.SIP, terminal.nodeId(), act.requestId());
  }

  static Actor actor(Terminal terminal) {
    return new Actor(
        Actor.Kind.TERMINAL, terminal.id(), terminal.municipalityId(), terminal.nodeId());
  }
}
