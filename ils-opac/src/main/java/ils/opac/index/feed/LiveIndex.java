package ils.opac.index.feed;

import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.opac.index.CatalogueIndex;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The index that this node searches now. {@link IndexKeeper} alone sets it. */
@ApplicationScoped
public class LiveIndex {

  /** What the keeper is doing. */
  public enum State {
    OPENING,
    BUILDING,
    FOLLOWING,
    /** It failed and will be tried again. */
    FAILED
  }

  private volatile @Nullable CatalogueIndex index;
  private volatile State state = State.OPENING;

  /**
   * The index to search in.
   *
   * @throws ProblemException with {@code UNAVAILABLE} until there is one
   */
  public CatalogueIndex index() {
    CatalogueIndex now = index;
    if (now == null) {
      throw new ProblemException(ProblemType.UNAVAILABLE, "the search index is being built");
    }
    return now;
  }

  public State state() {
    return state;
  }

  /** Whether searches are answered and changes are followed, or will be after a rebuild. */
  public boolean isReady() {
    return index != null && state != State.FAILED;
  }

  void serve(@Nullable CatalogueIndex served) {
    index = served;
  }

  void enter(State entered) {
    state = entered;
  }
}
