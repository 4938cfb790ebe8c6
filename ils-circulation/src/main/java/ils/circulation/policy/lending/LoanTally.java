package ils.circulation.policy.lending;

import java.util.List;

/**
 * How many open loans of one kind a borrower has.
 *
 * @param material group of the items
 * @param nodes where they were lent and the nodes above, nearest first
 * @param onsite used in the library
 * @param counted whether the rules of then let them count; textbooks do not (T48)
 * @param claimed the borrower says they were returned; such loans do not count (T43)
 */
public record LoanTally(
    String material,
    List<String> nodes,
    boolean onsite,
    boolean counted,
    boolean claimed,
    int loans) {

  boolean counts() {
    return counted && !claimed;
  }
}
