package ils.circulation.policy.lost;

import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.core.money.Amount;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a loan say about losing its item.
 *
 * @param lostAfter days overdue after which the loan is lost; null for never
 * @param lostAfterRecalled the same for a loan that was called back; null for as others
 * @param billAfter days from such a loss to its bill
 * @param listPrice of the item's material group; null for none
 * @param costDays days that staff have to decide an actual cost; null without end
 * @param chargesLateFee whether the late fee until the loss is charged at the loss
 */
public record LostTerms(
    @Nullable Integer lostAfter,
    @Nullable Integer lostAfterRecalled,
    int billAfter,
    Pricing pricing,
    @Nullable Amount listPrice,
    @Nullable Integer costDays,
    Amount processing,
    Payer payer,
    boolean chargesLateFee,
    OnReturn onReturn) {

  /**
   * What happens when the item comes back.
   *
   * @param window the bill falls away on fewer days than this after the loss; null without end
   * @param processingToo whether the processing fee falls away with the replacement
   */
  public record OnReturn(
      RefundMode refund, @Nullable Integer window, boolean processingToo, LateFeeMode lateFee) {}

  /** Reads them from the rules. */
  public static LostTerms of(Resolution rules) {
    return new LostTerms(
        rules.count(RuleKey.LOST_AFTER),
        rules.count(RuleKey.LOST_AFTER_RECALLED),
        Objects.requireNonNullElse(rules.count(RuleKey.LOST_BILL_AFTER), 0),
        word(Pricing.class, rules, RuleKey.LOST_BILL),
        rules.money(RuleKey.LIST_PRICE),
        rules.count(RuleKey.LOST_COST_DAYS),
        Objects.requireNonNullElse(rules.money(RuleKey.LOST_PROCESSING_FEE), Amount.NONE),
        word(Payer.class, rules, RuleKey.LOST_PAYER),
        rules.word(RuleKey.LOST_LATE_FEE).equals("charge"),
        new OnReturn(
            word(RefundMode.class, rules, RuleKey.LOST_REFUND),
            rules.count(RuleKey.LOST_REFUND_DAYS),
            rules.flag(RuleKey.LOST_PROCESSING_REFUND),
            word(LateFeeMode.class, rules, RuleKey.LOST_RETURN_FEE)));
  }

  private static <E extends Enum<E>> E word(Class<E> words, Resolution rules, RuleKey key) {
    return Enum.valueOf(words, rules.word(key).toUpperCase(Locale.ROOT));
  }

  /** What the item is worth by the rules: its own price, else the list price; null for unknown. */
  public @Nullable Amount worth(@Nullable Amount price) {
    return price == null || price.isNone() ? listPrice : price;
  }
}
