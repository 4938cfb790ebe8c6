package ils.circulation.policy.holds;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which copies could serve a hold: those of these titles, or one of them alone. Two holds stand in
 * each other's way when some copy could serve both, whatever their levels.
 *
 * @param copy the one copy, for {@link HoldLevel#ITEM}; null for any
 */
public record Coverage(Set<Long> titles, @Nullable Long copy) {

  public Coverage {
    titles = Set.copyOf(titles);
  }

  /** Whether some copy could serve both. */
  public boolean meets(Coverage other) {
    boolean otherCopies = copy != null && other.copy() != null && !copy.equals(other.copy());
    return !otherCopies && titles.stream().anyMatch(other.titles()::contains);
  }
}
