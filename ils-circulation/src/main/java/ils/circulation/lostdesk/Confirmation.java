package ils.circulation.lostdesk;

import ils.circulation.desk.Line;
import ils.core.money.Amount;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act will do, before it is done.
 *
 * @param act the word in its texts: {@code lost}, {@code claim}, ...
 * @param told what will happen; where nothing can be done, why not
 * @param bill what will be charged, line by line
 * @param action where the form is posted to
 * @param role the borrower role to go back to at the desk; 0 for the item's page
 * @param buttons what can be chosen; none if nothing can be done
 * @param fee for an act that may charge what staff decide; null for others
 */
public record Confirmation(
    String act,
    What what,
    List<Line> told,
    List<Charge> bill,
    String action,
    long role,
    List<Button> buttons,
    @Nullable Fee fee) {

  /** The item. */
  public record What(String title, String barcode) {}

  /**
   * A line of the bill.
   *
   * @param key of its label
   */
  public record Charge(String key, Amount amount) {}

  /**
   * A way to go on.
   *
   * @param value of the field {@code choice}; empty for the act itself
   * @param key of its label
   */
  public record Button(String value, String key) {}

  /**
   * What staff may decide to charge.
   *
   * @param proposed by the rules; empty for nothing
   * @param most null for no ceiling
   */
  public record Fee(String proposed, @Nullable Amount most) {}

  public Confirmation {
    told = List.copyOf(told);
    bill = List.copyOf(bill);
    buttons = List.copyOf(buttons);
  }

  public Amount total() {
    return bill.stream().map(Charge::amount).reduce(Amount.NONE, Amount::plus);
  }

  /** A number that makes a form sent twice one act. */
  public String request() {
    return UUID.randomUUID().toString();
  }

  /** Where it ends: at the desk with the borrower, or on the item's page. */
  public String back() {
    return role > 0 ? "/staff/desk?role=" + role : "/staff/items/" + what.barcode();
  }
}
