package ils.circulation.policy.holds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A copy, as far as holds are concerned.
 *
 * @param place the library where it is
 * @param home the library where it belongs, and the nodes above it, nearest first
 * @param edition what its title is among the editions of the work
 * @param group its material group, as the rules write it
 * @param obstacle why nobody can have it on hold; null for none
 * @param onlyFor the node whose own borrowers alone may have it; null for everybody
 * @param pickup codes of the nodes at which the rules let it be picked up; empty for all
 */
public record Copy(
    long id,
    long bibId,
    long place,
    List<Long> home,
    Edition edition,
    String group,
    @Nullable Obstacle obstacle,
    @Nullable Long onlyFor,
    Set<String> pickup) {

  /** Why a copy serves no hold. */
  public enum Obstacle {
    /** By rule or by its mark: quick loans, the reading room. */
    NOT_HOLDABLE,
    /** Lost, missing, damaged, in repair, withdrawn. */
    OUT_OF_CIRCULATION,
    /** For staff alone. */
    STAFF_ONLY
  }

  public Copy {
    home = List.copyOf(home);
    pickup = Set.copyOf(pickup);
  }

  /** The same copy in somebody's hand at another library. */
  public Copy at(long library) {
    return new Copy(id, bibId, library, home, edition, group, obstacle, onlyFor, pickup);
  }
}
