package ils.circulation.policy.rules;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rule can set. Each key is resolved alone: the rule that wins for one says nothing of
 * another.
 *
 * <p>The default holds when no rule sets the key; it is the safe one. {@link #PERIOD} has none:
 * without a period there is no loan (CO-02).
 */
public enum RuleKey {
  /** How long a loan lasts. */
  PERIOD(ValueForm.PERIOD, null),
  /** How long while somebody waits for the title. */
  DEMAND_PERIOD(ValueForm.PERIOD, null),
  /** A fixed date weighed in. */
  HARD_DUE(ValueForm.HARD_DATE, "none"),
  /** What happens to a due date on a closed day. */
  CLOSED_DAYS(
      ValueForm.WORD, "forward", "keep", "forward", "back", "skip", "same-weekday", "end-of-hours"),
  /** Minutes after an opening, for hourly loans that end when the place opens. */
  OPENING_OFFSET(ValueForm.COUNT, "0"),
  /** The kind of opening hours that count. */
  HOURS(ValueForm.WORD, "staffed"),
  /** Whether the borrower's expiry is a ceiling for the due date. */
  BEFORE_EXPIRY(ValueForm.FLAG, "yes"),
  /** Free days before a booking. */
  BOOKING_BUFFER(ValueForm.COUNT, "1"),
  /** The shortest loan in days before a booking. */
  SHORTEST_LOAN(ValueForm.COUNT, "1"),
  /** Whether such an item is lent at all. */
  LOANABLE(ValueForm.FLAG, "yes"),
  /** Items marked for an age above the borrower's. */
  AGE_MARK(ValueForm.WORD, "refuse", "refuse", "override", "ignore"),
  /** Most open loans of the borrower. */
  LIMIT(ValueForm.LIMIT, "unlimited"),
  /** Most open loans of the item's material group. */
  MATERIAL_LIMIT(ValueForm.LIMIT, "unlimited"),
  /** Most open loans used in the library. */
  ONSITE_LIMIT(ValueForm.LIMIT, "unlimited"),
  /** Limit sets that apply, by name. */
  LIMIT_SETS(ValueForm.NAMES, "none"),
  /** Whether the loan counts in limits; textbooks do not. */
  COUNTED(ValueForm.FLAG, "yes"),
  /** A second copy of a title that the borrower has. */
  SAME_TITLE(ValueForm.WORD, "ask", "ask", "allow"),
  /** Debt above this stops a loan; see {@link #DEBT_AT_LIMIT} for the same amount. */
  DEBT_LIMIT(ValueForm.MONEY, "unlimited"),
  /** Whether a debt of exactly the limit stops a loan, too. */
  DEBT_AT_LIMIT(ValueForm.WORD, "allowed", "allowed", "stopped"),
  /** More overdue loans than this stop further ones; the same number does not. */
  OVERDUE_LIMIT(ValueForm.COUNT, "unlimited"),
  /** Renewals of one loan. */
  RENEWALS(ValueForm.COUNT, "0"),
  /** Renewals in a row without the item being seen. */
  UNSEEN_RENEWALS(ValueForm.COUNT, "unlimited"),
  /** How long a renewal lasts; the loan's period when not set. */
  RENEWAL_PERIOD(ValueForm.PERIOD, null),
  /** How long a renewal lasts while somebody waits. */
  RENEWAL_DEMAND_PERIOD(ValueForm.PERIOD, null),
  /** What a renewal is counted from. */
  RENEW_FROM(ValueForm.WORD, "today", "today", "due"),
  /** Earliest renewal, in days before the due date. */
  RENEW_EARLIEST(ValueForm.COUNT, "unlimited"),
  /** Last renewal, in days after the loan. */
  RENEW_UNTIL(ValueForm.COUNT, "unlimited"),
  /** Whether loans renew themselves when due. */
  AUTO_RENEW(ValueForm.FLAG, "no"),
  /** Whether an overdue loan stops renewals: of none, of itself, or of all. */
  OVERDUE_STOPS_RENEWAL(ValueForm.WORD, "no", "no", "this", "any"),
  /** Whether others who wait stop a renewal. */
  HOLD_STOPS_RENEWAL(ValueForm.FLAG, "yes"),
  /** What a renewal does to the fee so far. */
  FEE_ON_RENEWAL(ValueForm.WORD, "keep", "keep", "forgive"),
  /** Days from the loan that a borrower keeps it, whoever calls it back. */
  RECALL_GUARANTEE(ValueForm.COUNT, "14"),
  /** Days from the recall that a borrower has to return it. */
  RECALL_RETURN(ValueForm.COUNT, "7"),
  /** Whether lending to such a borrower only counts a use in the house, as for statistics. */
  LOCAL_USE(ValueForm.FLAG, "no"),
  /** The fee model for late return, by name. */
  FEE(ValueForm.WORD, "none"),
  /** Added to the price of a lost item. */
  LOST_PROCESSING_FEE(ValueForm.MONEY, "0.00"),
  /** Whether such an item can be put on hold. */
  HOLDABLE(ValueForm.FLAG, "yes"),
  /** What holds may ask for. */
  HOLD_LEVELS(ValueForm.NAMES, "work title item", "work", "title", "item"),
  /** Most open holds of the borrower. */
  HOLD_LIMIT(ValueForm.COUNT, "unlimited"),
  /** Whether sleeping holds count in that. */
  HOLD_LIMIT_SLEEPING(ValueForm.FLAG, "yes"),
  /** Most holds placed in a day. */
  HOLDS_PER_DAY(ValueForm.COUNT, "unlimited"),
  /** Most open holds of one title. */
  HOLDS_PER_TITLE(ValueForm.COUNT, "1"),
  /** Whether a title can be put on hold while a copy is in. */
  HOLD_ON_SHELF(ValueForm.WORD, "always", "always", "when-out"),
  /** A title that the borrower has on loan. */
  HOLD_OWN_LOAN(ValueForm.WORD, "refuse", "refuse", "ask", "allow"),
  /** Days after which nobody is interested any more. */
  HOLD_INTEREST(ValueForm.COUNT, "180"),
  /** What decides which hold a copy serves, first key first. */
  HOLD_ORDER(
      ValueForm.NAMES,
      "staff here opens owner arrival",
      "staff",
      "here",
      "opens",
      "owner",
      "arrival"),
  /** Most days that this order may keep the first in the queue waiting longer. */
  HOLD_FAIRNESS(ValueForm.COUNT, "14"),
  /** Open days on the hold shelf. */
  SHELF_DAYS(ValueForm.COUNT, "7"),
  /** Where a returned item goes that nobody waits for. */
  RETURN_TO(ValueForm.WORD, "home", "home", "stay", "float"),
  /** The nodes among which an item floats, each with all below it. */
  FLOAT_AMONG(ValueForm.NAMES, "none"),
  /** Most items of its kind on the shelf where it would float to. */
  FLOAT_LIMIT(ValueForm.COUNT, "unlimited"),
  /** Where it can be picked up, by node; none set means everywhere that is a pickup place. */
  PICKUP(ValueForm.NAMES, "none"),

  /** Days overdue after which a loan is lost by itself. */
  LOST_AFTER(ValueForm.COUNT, "unlimited"),
  /** The same for a loan that was called back; {@link #LOST_AFTER} when not set. */
  LOST_AFTER_RECALLED(ValueForm.COUNT, null),
  /** Days from such a loss to its bill. */
  LOST_BILL_AFTER(ValueForm.COUNT, "0"),
  /** What the replacement of a lost item is priced by. */
  LOST_BILL(ValueForm.WORD, "price", "price", "list", "actual", "none"),
  /** The price of the material group; none when not set. */
  LIST_PRICE(ValueForm.MONEY, null),
  /** Days that staff have to decide what a lost item really costs. */
  LOST_COST_DAYS(ValueForm.COUNT, "unlimited"),
  /** Who is billed for a lost item. */
  LOST_PAYER(ValueForm.WORD, "borrower", "borrower", "guardian", "school"),
  /** What becomes of the late fee at the loss, which stops its clock. */
  LOST_LATE_FEE(ValueForm.WORD, "charge", "charge", "forgive"),
  /** What of the bill falls away when a lost item comes back in time. */
  LOST_REFUND(ValueForm.WORD, "all", "all", "unpaid", "none"),
  /** It comes back in time on fewer days than this after the loss. */
  LOST_REFUND_DAYS(ValueForm.COUNT, "unlimited"),
  /** Whether the processing fee falls away with the replacement. */
  LOST_PROCESSING_REFUND(ValueForm.FLAG, "no"),
  /** What becomes of the late fee when a lost item comes back in time. */
  LOST_RETURN_FEE(ValueForm.WORD, "keep", "keep", "restore", "charge", "nothing"),
  /** More lost items than this block the borrower. */
  LOST_LIMIT(ValueForm.COUNT, "unlimited"),
  /** Whether a claimed item that turns up came back on the day of the claim or of the scan. */
  CLAIM_RETURNED_ON(ValueForm.WORD, "claim", "claim", "scan"),
  /** Whether the bill for a lost item falls away when the borrower claims to have returned it. */
  CLAIM_CANCELS_BILL(ValueForm.FLAG, "yes"),
  /** Claims of one person from which on staff are warned. */
  CLAIMS_WARNING(ValueForm.COUNT, "unlimited"),
  /** What staff are proposed for a damaged item. */
  DAMAGE_FEE(ValueForm.MONEY, null);

  private final ValueForm form;
  private final @Nullable RuleValue standard;
  private final List<String> words;

  RuleKey(ValueForm form, @Nullable String standard, String... words) {
    this.form = form;
    this.words = List.of(words);
    this.standard = standard == null ? null : form.read(standard);
  }

  /** The word for it in the text form. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words to choose from; empty where the value is free within its form. */
  public List<String> choices() {
    return form == ValueForm.FLAG ? List.of("yes", "no") : words;
  }

  /** The safe default, if there is one. */
  public Optional<RuleValue> standard() {
    return Optional.ofNullable(standard);
  }

  /** The key of this word in the text form. */
  public static Optional<RuleKey> ofWord(String word) {
    return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst();
  }

  /**
   * Reads a value of this key.
   *
   * @throws IllegalArgumentException if the text is no such value
   */
  public RuleValue read(String text) {
    RuleValue value = form.read(text);
    if (!words.isEmpty() && !words.containsAll(named(value))) {
      throw new Flawed(Flaw.NO_CHOICE, text, String.join(", ", words));
    }
    return value;
  }

  private static List<String> named(RuleValue value) {
    return value instanceof RuleValue.Names(List<String> names) ? names : List.of(value.text());
  }
}
