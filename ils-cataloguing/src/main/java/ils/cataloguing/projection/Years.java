package ils.cataloguing.projection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years of publication. */
final class Years {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");

  private Years() {}

  /** The first year from 1400 to 2099 in the text, or null. */
  static @Nullable Integer in(@Nullable String text) {
    Matcher matcher = YEAR.matcher(text == null ? "" : text);
    return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
  }
}
