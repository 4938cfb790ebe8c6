package ils.circulation.policy.holds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hold, as far as copies are concerned.
 *
 * @param id 0 while it is not placed
 * @param titles the titles that its level covers; checked by whoever looked the copies up
 * @param item the one copy it asks for; null below {@link HoldLevel#ITEM}
 * @param pickup the pickup library
 * @param pickupCodes codes of the pickup library and the nodes above it, as the rules write them
 * @param school whether it is asked for in a school's role
 * @param borrower the borrower's node and those above it, nearest first
 */
public record Wanted(
    long id,
    Set<Long> titles,
    @Nullable Long item,
    Accepts accepts,
    long pickup,
    List<String> pickupCodes,
    boolean school,
    List<Long> borrower) {

  public Wanted {
    titles = Set.copyOf(titles);
    pickupCodes = List.copyOf(pickupCodes);
    borrower = List.copyOf(borrower);
  }

  /** The same of one hold. */
  public Wanted of(long hold, @Nullable Long copy) {
    return new Wanted(hold, titles, copy, accepts, pickup, pickupCodes, school, borrower);
  }

  /** The same with other titles that its level covers. */
  public Wanted among(Set<Long> covered) {
    return new Wanted(id, covered, item, accepts, pickup, pickupCodes, school, borrower);
  }
}
