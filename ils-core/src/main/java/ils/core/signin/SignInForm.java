package ils.core.signin;

import ils.core.page.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in pages.
 *
 * @param name the user name or card as it was typed; the password or PIN never comes back
 * @param to where to go afterwards
 * @param libraries id and name of each municipality to choose from; empty if there is no choice
 * @param library the chosen one
 * @param error the message key of what went wrong; null at first
 * @param minutes how long the account stays locked; 0 if it is not
 */
public record SignInForm(
    String name,
    String to,
    Map<String, String> libraries,
    String library,
    @Nullable String error,
    long minutes) {

  /** Under which field the error stands. */
  public Map<String, String> errors(View view, String field) {
    if (error == null) {
      return Map.of();
    }
    String text = minutes > 0 ? view.count(error, minutes) : view.text(error);
    return Map.of(field, text);
  }
}
