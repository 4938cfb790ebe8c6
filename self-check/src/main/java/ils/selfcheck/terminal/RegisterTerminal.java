package ils.selfcheck.terminal;

import ils.core.access.Accounts;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.Subject;
import ils.core.db.Retried;
import ils.core.event.Actor;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lets a terminal in, or changes one that is let in already: password, place and profile. */
@ApplicationScoped
public class RegisterTerminal {

  @Inject SipTerminals terminals;
  @Inject Accounts accounts;
  @Inject Organisation organisation;
  @Inject Rights rights;

  /**
   * The same wish twice leaves the same terminal.
   *
   * @return the terminal's id
   * @throws ProblemException if the node is unknown or stands in no municipality
   * @throws ils.core.access.NotPermitted if the actor may not manage terminals there
   */
  @Retried
  @Transactional
  public long register(Actor by, NewTerminal wish) {
    OrgNode node =
        organisation
            .tree()
            .byCode(wish.node())
            .orElseThrow(() -> ProblemException.invalid("node", "no node has this code"));
    if (node.municipalityId() == null) {
      throw ProblemException.invalid("node", "stands in no municipality");
    }
    rights.require(by, Right.MANAGE_TERMINALS, node.id());
    long id = terminals.save(wish, node.id());
    accounts.setPassword(new Subject(Subject.Kind.TERMINAL, id), wish.password());
    return id;
  }
}
