package ils.core.person;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached. What registers brought need not have the forms below; they are asked of
 * what somebody writes anew.
 *
 * @param email null for none
 * @param phone of a mobile telephone, digits with an optional plus in front; null for none
 * @param language of messages
 */
public record ContactDetails(@Nullable String email, @Nullable String phone, String language) {

  private static final int LONGEST_EMAIL = 190;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");

  /** Whether it has the form of an address; nobody is asked whether it exists. */
  public static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  public static boolean isPhone(String text) {
    return PHONE.matcher(text).matches();
  }
}
