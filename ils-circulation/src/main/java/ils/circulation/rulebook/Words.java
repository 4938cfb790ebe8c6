package ils.circulation.rulebook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Codes of the database as rules write them: lower case, with {@code -} for {@code _} and {@code .}
 * for a blank.
 */
public final class Words {

  private Words() {}

  public static String of(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '.');
  }

  public static @Nullable String orNull(@Nullable String code) {
    return code == null || code.isBlank() ? null : of(code);
  }
}
