package ils.circulation.draft;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads drafts, for those who manage the rules of their nodes. */
@ApplicationScoped
public class ReadDraft {

  @Inject Rights rights;
  @Inject RuleDrafts drafts;

  /**
   * @throws ProblemException if there is no such draft
   * @throws ils.core.access.NotPermitted unless the actor manages the rules of its node
   */
  @Transactional
  public RuleDraft find(Actor actor, long id) {
    RuleDraft draft =
        drafts
            .find(id)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no draft " + id));
    rights.require(actor, Right.MANAGE_RULES, draft.node());
    return draft;
  }

  /** All drafts that the actor may work on, the one changed last first. */
  @Transactional
  public List<RuleDraft> all(Actor actor) {
    return drafts.all().stream()
        .filter(draft -> rights.may(actor, Right.MANAGE_RULES, draft.node()))
        .toList();
  }
}
