package ils.circulation.desk;

import ils.circulation.account.LineRow;
import ils.circulation.fees.LineKind;
import ils.circulation.holds.HoldRow;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a patron; it names no person, for slips stay in books.
 *
 * @param ready holds that wait on the shelf
 * @param paid lines of today's payments
 * @param owed what is left in this role
 */
public record Slip(
    PatronPanel panel, List<HoldRow> ready, List<LineRow> paid, Amount owed, Day today) {

  public Slip {
    ready = List.copyOf(ready);
    paid = List.copyOf(paid);
  }

  /**
   * Today, and how it is written.
   *
   * @param language of the receipt; null for the page's
   */
  public record Day(LocalDate date, ZoneId zone, @Nullable String language) {

    boolean isPaidOn(LineRow line) {
      return line.kind() == LineKind.PAYMENT && LocalDate.ofInstant(line.at(), zone).equals(date);
    }
  }

  /** A payment as people say it: above zero. */
  public static Amount paid(LineRow line) {
    return Amount.NONE.minus(line.amount());
  }

  /** The address of the same receipt in another language. */
  public String href(String language) {
    return "/staff/desk/slip?role=" + panel.who().roleId() + "&in=" + language;
  }
}
