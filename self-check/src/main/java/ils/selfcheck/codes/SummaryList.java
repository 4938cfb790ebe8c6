package ils.selfcheck.codes;

import java.util.EnumSet;
import java.util.Set;

/** The lists a terminal may ask for with a patron, in the order of the summary in message 63. */
public enum SummaryList {
  HOLDS,
  OVERDUE,
  CHARGED,
  FINES,
  RECALLS,
  UNAVAILABLE_HOLDS;

  private static final SummaryList[] BY_PLACE = values();

  /**
   * The lists that a summary asks for. The protocol allows one at a time; Danish terminals ask for
   * all at once.
   */
  public static Set<SummaryList> of(String summary) {
    Set<SummaryList> lists = EnumSet.noneOf(SummaryList.class);
    for (int i = 0; i < Math.min(BY_PLACE.length, summary.length()); i++) {
      if (summary.charAt(i) == 'Y') {
        lists.add(BY_PLACE[i]);
      }
    }
    return lists;
  }
}
