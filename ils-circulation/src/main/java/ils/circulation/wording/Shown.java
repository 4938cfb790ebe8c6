package ils.circulation.wording;

import ils.core.money.Amount;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and amounts as they stand in notices. */
public final class Shown {

  private Shown() {}

  /** {@code 3. december 2026} or {@code 3 December 2026}; empty for none. */
  public static String day(@Nullable LocalDate day, String language) {
    if (day == null) {
      return "";
    }
    Locale locale = language.equals("en") ? Locale.UK : Locale.of("da", "DK");
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /** {@code 20,50} or {@code 20.50}; the currency is the wording's. */
  public static String amount(Amount amount, String language) {
    return language.equals("en") ? amount.toString() : amount.toString().replace('.', ',');
  }
}
