package ils.circulation.rulebook;

import ils.circulation.rulebook.RuleVersions.Stored;
import ils.core.event.Actor;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Reads stored rule sets, for whoever they concern: one's own municipality, and what is above. */
@ApplicationScoped
public class ReadRules {

  @Inject Organisation organisation;
  @Inject RuleVersions versions;
  @Inject RuleBook ruleBook;

  /**
   * A version as it was saved.
   *
   * @param id 0 for the set that ships with the product
   * @throws ProblemException if there is none that the actor may see
   */
  @Transactional
  public Stored version(Actor actor, long id) {
    if (id == RuleVersionReader.SHIPPED) {
      var shipped = ruleBook.ofId(id);
      String name = shipped.rules().set().name();
      return new Stored(id, 0, Instant.EPOCH, name, ruleBook.shippedText());
    }
    return versions
        .find(id)
        .filter(stored -> concerns(actor, stored.node()))
        .orElseThrow(
            () -> new ProblemException(ProblemType.NOT_FOUND, "no rule set version " + id));
  }

  /** Whether rules of this node count for the actor's municipality, or for a part of it. */
  public boolean concerns(Actor actor, long node) {
    Long municipality = actor.municipalityId();
    OrgTree tree = organisation.tree();
    return municipality == null
        || tree.distanceUp(node, municipality) >= 0
        || tree.distanceUp(municipality, node) >= 0;
  }
}
