package ils.circulation.policy.lost;

import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import ils.core.money.Amount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is billed for a lost item, and to whom. A line of nothing is never written (T133). */
public final class LostBillRules {

  private LostBillRules() {}

  /**
   * The bill.
   *
   * @param price the item's own; null for unknown
   * @param guardianKnown whether there is a guardian who can be billed
   */
  public static LostBill decide(LostTerms terms, @Nullable Amount price, boolean guardianKnown) {
    List<LostBill.Line> lines = new ArrayList<>();
    switch (terms.pricing()) {
      case PRICE -> add(lines, Charged.REPLACEMENT, terms.worth(price), by(terms, price));
      case LIST -> add(lines, Charged.REPLACEMENT, terms.listPrice(), Code.LIST_PRICE);
      case ACTUAL, NONE -> {}
    }
    add(lines, Charged.PROCESSING, terms.processing(), Code.PROCESSING_FEE);
    Payer payer = terms.payer() == Payer.GUARDIAN && !guardianKnown ? Payer.SCHOOL : terms.payer();
    return new LostBill(payer, lines, terms.pricing() == Pricing.ACTUAL);
  }

  private static Code by(LostTerms terms, @Nullable Amount price) {
    Amount worth = terms.worth(price);
    return worth != null && worth.equals(price) ? Code.ITEM_PRICE : Code.LIST_PRICE;
  }

  private static void add(
      List<LostBill.Line> lines, Charged charged, @Nullable Amount amount, Code code) {
    if (amount != null && !amount.isNone()) {
      lines.add(new LostBill.Line(charged, amount, Reckoning.of(code)));
    }
  }
}
