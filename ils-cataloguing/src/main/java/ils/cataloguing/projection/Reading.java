package ils.cataloguing.projection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What notes say about the reader: "for 6 år", "Fra 8 år", "8-12 år", "for 4. klasse", "Lix: 23",
 * "let-tal 12".
 */
final class Reading {

  private static final Pattern AGES =
      Pattern.compile("(\\d{1,2})\\s*(?:-|–|til)\\s*(\\d{1,2})\\s*(?:år|years|aar)");
  private static final Pattern FROM_AGE = Pattern.compile("(?i)\\bfra\\s*(\\d{1,2})\\s*(?:år|aar)");
  private static final Pattern AGE = Pattern.compile("(\\d{1,2})\\s*(?:år|years|aar)");
  private static final Pattern GRADE = Pattern.compile("(\\d{1,2})\\.\\s*klasse");
  private static final Pattern LIX = Pattern.compile("(?i)\\blix\\D{0,4}(\\d{1,2})\\b");
  private static final Pattern LET = Pattern.compile("(?i)\\blet(?:-?tal)?\\D{1,4}(\\d{1,2})\\b");

  /** Danish pupils are six years old in grade 0. */
  private static final int AGE_IN_GRADE_ZERO = 6;

  private @Nullable Integer from;
  private @Nullable Integer to;
  private @Nullable Integer lix;
  private @Nullable Integer let;

  /** Takes from the note what it says; several notes widen the ages. */
  void note(String text) {
    Matcher ages = AGES.matcher(text);
    Matcher open = FROM_AGE.matcher(text);
    Matcher age = AGE.matcher(text);
    Matcher grade = GRADE.matcher(text);
    if (ages.find()) {
      widen(Integer.parseInt(ages.group(1)), Integer.parseInt(ages.group(2)));
    } else if (open.find()) {
      from = Integer.valueOf(open.group(1));
    } else if (age.find()) {
      widen(Integer.parseInt(age.group(1)), Integer.parseInt(age.group(1)));
    } else if (grade.find()) {
      int years = Integer.parseInt(grade.group(1)) + AGE_IN_GRADE_ZERO;
      widen(years, years);
    }
    lix = lix == null ? number(LIX, text) : lix;
    let = let == null ? number(LET, text) : let;
  }

  void lix(@Nullable String digits) {
    lix = digits == null ? lix : first(digits, lix);
  }

  void let(@Nullable String digits) {
    let = digits == null ? let : first(digits, let);
  }

  @Nullable Integer ageFrom() {
    return from;
  }

  @Nullable Integer ageTo() {
    return to;
  }

  @Nullable Integer lix() {
    return lix;
  }

  @Nullable Integer let() {
    return let;
  }

  private void widen(int low, int high) {
    if (low <= high && high <= 20) {
      from = from == null ? low : Math.min(from, low);
      to = to == null ? high : Math.max(to, high);
    }
  }

  private static @Nullable Integer number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
  }

  private static @Nullable Integer first(String text, @Nullable Integer otherwise) {
    String digits = text.strip().replaceAll("^(\\d{1,2})(?!\\d).*$", "$1");
    return digits.matches("\\d{1,2}") ? Integer.valueOf(digits) : otherwise;
  }
}
