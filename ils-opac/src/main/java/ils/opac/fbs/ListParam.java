package ils.opac.fbs;

import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A list in a query: {@code recordid=1&recordid=2} as the React client sends it, {@code
 * recordid=1,2} as the PHP client does, or both.
 */
public final class ListParam {

  /** How many values one request may ask about; the longest seen in practice is 218. */
  public static final int MOST = 1000;

  private ListParam() {}

  /** The values in order, each once, blanks dropped. */
  public static List<String> of(List<String> sent) {
    var values = new LinkedHashSet<String>();
    for (String part : sent) {
      Arrays.stream(part.split(",", -1))
          .map(String::strip)
          .filter(v -> !v.isEmpty())
          .forEach(values::add);
    }
    if (values.size() > MOST) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "at most " + MOST + " values in one request");
    }
    return List.copyOf(values);
  }
}
