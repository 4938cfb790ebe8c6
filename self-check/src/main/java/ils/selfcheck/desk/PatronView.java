package ils.selfcheck.desk;

import ils.core.money.Amount;
import ils.selfcheck.codes.PatronFlag;
import ils.selfcheck.codes.SummaryList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A patron as a terminal may see them.
 *
 * @param identified whether name and lists may be shown: the PIN is right, or none is asked for
 * @param flags the truth, one by one
 * @param counts how many there are of each list
 * @param lists only those asked for, and only of somebody identified
 * @param owed what is unpaid
 * @param loanLimit 9999 when there is none
 */
public record PatronView(
    String card,
    Pin pin,
    boolean identified,
    Contact contact,
    Set<PatronFlag> flags,
    Map<SummaryList, Integer> counts,
    Map<SummaryList, List<String>> lists,
    Amount owed,
    String currency,
    int loanLimit,
    List<String> messages) {

  /** What became of the PIN. */
  public enum Pin {
    RIGHT,
    WRONG,
    NOT_GIVEN
  }

  /** Where the patron can be reached; each may be empty. */
  public record Contact(String name, String address, String email, String phone) {

    public static final Contact UNKNOWN = new Contact("", "", "", "");
  }

  /** Without anything that tells who it is, so that it cannot end in a log. */
  @Override
  public String toString() {
    return "PatronView[***]";
  }
}
