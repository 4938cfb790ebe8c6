package ils.circulation.policy.rules;

/**
 * What is wrong in a rule text, and where.
 *
 * @param line from 1
 * @param column from 1
 */
public record RuleProblem(int line, int column, String message) implements Comparable<RuleProblem> {

  /** Most that are told of one text; the first ones mended usually mend the rest. */
  static final int MOST_TOLD = 100;

  @Override
  public int compareTo(RuleProblem other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column + ": " + message;
  }
}
