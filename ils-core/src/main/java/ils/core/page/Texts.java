package ils.core.page;

import ils.core.money.Amount;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The texts of all modules in one language.
 *
 * <p>The first word of a key names the module and so its bundle: {@code opac.search.title} stands
 * in {@code messages/opac_da.properties} and {@code messages/opac_en.properties}. Texts are {@link
 * MessageFormat} patterns; the tests of each module hold both bundles and the templates together.
 */
public final class Texts {

  /** The languages there are; the first is the one for visitors who ask for none of them. */
  public static final java.util.List<Locale> LANGUAGES =
      java.util.List.of(Locale.of("da", "DK"), Locale.of("en", "GB"));

  /** An argument that has a text of its own in each language, such as the name of a block. */
  @FunctionalInterface
  public interface Told {
    String in(Texts texts);
  }

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Map<Locale, Texts> ALL = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

  private Texts(Locale locale) {
    this.locale = locale;
  }

  /** The texts in one of {@link #LANGUAGES}. */
  public static Texts in(Locale locale) {
    return ALL.computeIfAbsent(locale, Texts::new);
  }

  public Locale locale() {
    return locale;
  }

  /**
   * One text with its arguments. Days and amounts are written as people write them.
   *
   * @throws MissingResourceException if no bundle has the key, which the module's tests find first
   */
  public String text(String key, Object... args) {
    String text = new MessageFormat(pattern(key), locale).format(shown(args));
    return text.replace("kr..", "kr."); // the full stop of the abbreviation ends its sentence, too
  }

  private Object[] shown(Object[] args) {
    return Stream.of(args).map(this::shown).toArray();
  }

  private Object shown(Object arg) {
    return switch (arg) {
      case LocalDate day -> date(day);
      case Amount amount -> money(amount);
      case Told told -> told.in(this);
      default -> arg;
    };
  }

  /** A day, short: {@code 22. nov. 2026}. */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** The time of day, short: {@code 17.22} in Danish, {@code 17:22} in English. */
  public String clock(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atZone(zone));
  }

  /** An amount with its currency: {@code 20,50 kr.} in Danish, {@code DKK 20.50} in English. */
  public String money(Amount amount) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    return text("core.money", format.format(BigDecimal.valueOf(amount.minorUnits(), 2)));
  }

  /**
   * A text that counts: {@code <key>.one} for one, {@code <key>.other} for any other number, which
   * is what Danish and English need (CLDR plural rules, whole numbers).
   *
   * @param n becomes {@code {0}}; {@code args} follow from {@code {1}}
   */
  public String count(String key, long n, Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = n;
    System.arraycopy(args, 0, all, 1, args.length);
    return text(key + (n == 1 ? ".one" : ".other"), all);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    try {
      return bundle(key).containsKey(key);
    } catch (MissingResourceException e) {
      return false;
    }
  }

  private String pattern(String key) {
    return bundle(key).getString(key);
  }

  private ResourceBundle bundle(String key) {
    int dot = key.indexOf('.');
    String module = dot < 0 ? key : key.substring(0, dot);
    return bundles.computeIfAbsent(
        module,
        name ->
            ResourceBundle.getBundle(
                "messages/" + name, locale, Texts.class.getClassLoader(), EXACT));
  }
}
