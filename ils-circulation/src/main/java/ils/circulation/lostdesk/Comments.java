package ils.circulation.lostdesk;

import ils.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What staff write beside an act. */
final class Comments {

  private static final int LONGEST = 500;

  private Comments() {}

  /**
   * @return null where nothing was written
   * @throws ProblemException if it is longer than an event keeps
   */
  static @Nullable String of(String text) {
    if (text.length() > LONGEST) {
      throw ProblemException.invalid("comment", "is longer than " + LONGEST + " characters");
    }
    return text.isBlank() ? null : text.strip();
  }
}
