package ils.circulation.policy.rules;

import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.flaw.Flaw;

/**
 * What is wrong in a rule text, and where.
 *
 * @param line from 1
 * @param column from 1
 */
public record RuleProblem(int line, int column, Complaint complaint)
    implements Comparable<RuleProblem> {

  /** Most that are told of one text; the first ones mended usually mend the rest. */
  static final int MOST_TOLD = 100;

  static RuleProblem of(int line, int column, Flaw flaw, Object... args) {
    return new RuleProblem(line, column, Complaint.of(flaw, args));
  }

  /** In English, for programs. */
  public String message() {
    return complaint.message();
  }

  @Override
  public int compareTo(RuleProblem other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column + ": " + message();
  }
}
