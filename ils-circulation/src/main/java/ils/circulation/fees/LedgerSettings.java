package ils.circulation.fees;

import ils.core.org.SettingKey;
import java.util.Locale;

/** What a node decides about accounts. */
public final class LedgerSettings {

  /** Whether more than is owed may be paid, and is kept to the borrower's credit. */
  public static final SettingKey<Boolean> KEEPS_CREDIT =
      SettingKey.ofBoolean("fees.credit.kept", false);

  /**
   * Days after a payment in which it becomes credit when its debt is voided; later only what is
   * still owed is taken away (T113).
   */
  public static final SettingKey<Integer> CREDIT_DAYS =
      SettingKey.ofInt("fees.credit.days", 3650, new SettingKey.Range(0, 36500));

  /** Whose money a fee is. */
  public static final SettingKey<Owner> OWNER =
      new SettingKey<>(
          "fees.owner", Owner.ITEM, text -> Owner.valueOf(text.strip().toUpperCase(Locale.ROOT)));

  /** Whose money a fee for a loan is. */
  public enum Owner {
    /** The library where the item belongs. */
    ITEM,
    /** The library that lent it. */
    LENDER
  }

  private LedgerSettings() {}
}
