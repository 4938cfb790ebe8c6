package ils.circulation.draftrun;

import ils.circulation.draft.ReadDraft;
import ils.circulation.draft.RuleDraft;
import ils.core.event.Actor;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Runs a draft beside the request, so that a page can tell how far it is. */
@ApplicationScoped
public class FollowDraftRun {

  private static final System.Logger LOG = System.getLogger(FollowDraftRun.class.getName());

  @Resource ManagedExecutorService executor;
  @Inject ReadDraft readDraft;
  @Inject RunDraft runDraft;
  @Inject DraftRuns runs;
  @Inject Clock clock;

  /**
   * Begins a run, unless one of this draft is under way.
   *
   * @throws ils.core.access.NotPermitted unless the actor manages the rules of its node
   */
  public void begin(Actor actor, long draft) {
    RuleDraft text = readDraft.find(actor, draft);
    if (latest(actor, draft).filter(run -> run.isRunningAt(clock.instant())).isEmpty()) {
      long run = runs.begin(text, actor.id());
      executor.execute(() -> run(actor, draft, run));
    }
  }

  /** The run that was begun last; empty before the first. */
  public Optional<DraftRunState> latest(Actor actor, long draft) {
    return runs.latest(readDraft.find(actor, draft).id());
  }

  private void run(Actor actor, long draft, long run) {
    DraftRunReport report = null;
    try {
      var outcome = runDraft.run(actor, draft, (done, found) -> runs.moved(run, done, found));
      report = outcome instanceof RunDraft.Outcome.Ran(DraftRunReport ran) ? ran : null;
    } catch (RuntimeException e) { // nobody waits for this thread: the page says that it failed
      LOG.log(System.Logger.Level.ERROR, "the run of draft " + draft + " has failed", e);
    } finally {
      runs.ended(run, report);
    }
  }
}
