package ils.selfcheck.tag;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The parts of one item that lie together.
 *
 * <p>Where a set has one tag only and its parts are counted by eye, the tag says part 1 of many:
 * nothing on it tells that from a set with missing parts, see {@link #mayBeCountedByEye}.
 *
 * @param parts how many the item has, by the highest count that a tag names
 * @param present the numbers of the parts that are there
 * @param contradictory two tags claim the same part or name different counts
 */
public record ItemSet(int parts, SortedSet<Integer> present, boolean contradictory) {

  /**
   * Puts the parts of one item together.
   *
   * @param seen one for each tag, at least one
   */
  public static ItemSet of(Collection<Part> seen) {
    int parts = seen.stream().mapToInt(Part::of).max().orElseThrow();
    SortedSet<Integer> present = new TreeSet<>();
    boolean contradictory = false;
    for (Part each : seen) {
      contradictory |= !present.add(each.number()) || each.of() != parts;
    }
    return new ItemSet(parts, present, contradictory);
  }

  /** The numbers of the parts that are not there, lowest first. */
  public List<Integer> missing() {
    return IntStream.rangeClosed(1, parts).filter(n -> !present.contains(n)).boxed().toList();
  }

  public boolean isComplete() {
    return !contradictory && missing().isEmpty();
  }

  /** Whether this may be a set with one tag, to be counted by a person. */
  public boolean mayBeCountedByEye() {
    return !contradictory && parts > 1 && present.size() == 1 && present.first() == 1;
  }
}
