package ils.selfcheck.codes;

import java.util.Locale;

/** The language in which the patron wants to be spoken to. */
public enum Language {
  UNKNOWN("000", ""),
  ENGLISH("001", "en"),
  FRENCH("002", "fr"),
  GERMAN("003", "de"),
  ITALIAN("004", "it"),
  DUTCH("005", "nl"),
  SWEDISH("006", "sv"),
  FINNISH("007", "fi"),
  SPANISH("008", "es"),
  DANISH("009", "da"),
  PORTUGUESE("010", "pt"),
  CANADIAN_FRENCH("011", "fr-CA"),
  NORWEGIAN("012", "no"),
  HEBREW("013", "he"),
  JAPANESE("014", "ja"),
  RUSSIAN("015", "ru"),
  ARABIC("016", "ar"),
  POLISH("017", "pl"),
  GREEK("018", "el"),
  CHINESE("019", "zh"),
  KOREAN("020", "ko"),
  LATIN_AMERICAN_SPANISH("021", "es-419"),
  TAMIL("022", "ta"),
  MALAY("023", "ms"),
  BRITISH_ENGLISH("024", "en-GB"),
  ICELANDIC("025", "is"),
  FLEMISH("026", "nl-BE"),
  TAIWANESE("027", "zh-TW");

  private static final Language[] BY_NUMBER = values();

  private final String code;
  private final Locale locale;

  Language(String code, String tag) {
    this.code = code;
    this.locale = Locale.forLanguageTag(tag);
  }

  /** Three digits, as on the wire. */
  public String code() {
    return code;
  }

  /** The root locale for {@link #UNKNOWN}. */
  public Locale locale() {
    return locale;
  }

  /** The language of a code, {@link #UNKNOWN} for a code outside the list. */
  public static Language of(String code) {
    for (Language each : BY_NUMBER) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return UNKNOWN;
  }
}
