package ils.circulation.desk;

import ils.circulation.fastadd.LendFastAdded;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.Gravity;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must be answered before an item is lent: a choice, an override with a comment, or both.
 *
 * @param barcode of the item in hand
 * @param role for whom it was scanned; another patron may be open when the answer comes
 * @param brief what the item will be made of; null for one on record
 */
public record Question(
    String barcode, long role, List<Reason> reasons, LendFastAdded.@Nullable Brief brief) {

  /** The keys that press the first choices. */
  private static final List<String> KEYS = List.of("F6", "F7", "F8");

  public Question {
    reasons = List.copyOf(reasons);
  }

  Question(String barcode, long role, List<Reason> reasons) {
    this(barcode, role, reasons, null);
  }

  /** The same about an item that is made when it is lent. */
  Question about(LendFastAdded.Brief brief) {
    return new Question(barcode, role, reasons, brief);
  }

  /** Where the answer is sent. */
  public String action() {
    return brief == null ? "/staff/desk" : "/staff/desk/fast-add";
  }

  /** A single question without anything to override is answered by one key. */
  public boolean isOneKey() {
    return asks().size() == 1 && overrides().isEmpty();
  }

  /** The reasons to tell above the form; in a longer form each question is its own legend. */
  List<Reason> told() {
    return isOneKey() ? reasons : reasons.stream().filter(r -> r.gravity() != Gravity.ASK).toList();
  }

  public List<Reason> asks() {
    return reasons.stream().filter(r -> r.gravity() == Gravity.ASK).toList();
  }

  public List<LendingRule> overrides() {
    return reasons.stream().filter(r -> r.gravity() == Gravity.OVERRIDE).map(Reason::rule).toList();
  }

  /** A number for the answer, so that a double click is carried out once. */
  public String freshRequest() {
    return UUID.randomUUID().toString();
  }

  /** The key that presses the n-th choice, from 0; empty beyond the third. */
  public static String key(int n) {
    return n < KEYS.size() ? KEYS.get(n) : "";
  }

  /** The message key of a choice. */
  public static String text(Choice choice) {
    return "circulation.choice." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
