package ils.core.register;

import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.register.RegisterReport.Fate;
import ils.core.register.RegisterReport.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes down what a register import changed; what stays as it was leaves no event. */
@ApplicationScoped
class RegisterEvents {

  @Inject EventLog log;

  /** A node of the organisation was added or changed. */
  record NodeRegistered(String code, Fate fate) implements DomainEvent {}

  /** A person was added or changed. */
  record PersonRegistered(Fate fate) implements DomainEvent {}

  /** A part of the files was applied. */
  record RegisterApplied(String part, int added, int changed) implements DomainEvent {}

  void node(Actor by, long node, String code, Fate fate) {
    if (fate != Fate.UNCHANGED) {
      log.add(occasion(by), new NodeRegistered(code, fate), About.subject(node));
    }
  }

  void person(Actor by, long person, Fate fate) {
    if (fate != Fate.UNCHANGED) {
      log.add(occasion(by), new PersonRegistered(fate), About.person(person));
    }
  }

  void applied(Actor by, Part part) {
    if (part.added() + part.changed() > 0) {
      var what = new RegisterApplied(part.name(), part.added(), part.changed());
      log.add(occasion(by), what, About.NOTHING);
    }
  }

  private static Occasion occasion(Actor by) {
    return new Occasion(by, Channel.API, 0, null);
  }
}
