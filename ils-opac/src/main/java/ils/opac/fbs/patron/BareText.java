package ils.opac.fbs.patron;

import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;

/**
 * A body that is one bare value. The adapter says it is JSON and sends {@code 0101801234} without
 * quotes, others send it with them; both are taken, and leading zeros stay.
 */
final class BareText {

  private static final int LONGEST_NUMBER = 18;

  private BareText() {}

  static String of(String body) {
    var text = body.strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    var bare = quoted ? text.substring(1, text.length() - 1).strip() : text;
    if (bare.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "the body is empty");
    }
    return bare;
  }

  static long number(String body) {
    var text = of(body);
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() > LONGEST_NUMBER) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "the body is not a patron's number");
    }
    return Long.parseLong(text);
  }
}
