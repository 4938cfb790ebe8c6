package ils.circulation.rulepages;

import ils.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A rule text in an address: {@code v12} is a version, {@code d34} a draft. */
record SetRef(boolean draft, long id) {

  static SetRef parse(@Nullable String text) {
    if (text == null || !text.matches("[vd][0-9]{1,18}")) {
      throw ProblemException.invalid("set", "v and a version's number, or d and a draft's");
    }
    return new SetRef(text.charAt(0) == 'd', Long.parseLong(text.substring(1)));
  }

  static String version(long id) {
    return "v" + id;
  }

  static String draft(long id) {
    return "d" + id;
  }
}
