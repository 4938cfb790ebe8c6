package ils.core.problem;

import java.util.List;

/**
 * Thrown where a request cannot be carried out at all. A rule's refusal is a value, not this; a
 * boundary turns the value into this only to answer.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * @param detail what is wrong in this one case, in English and without personal data
   */
  public ProblemException(ProblemType type, String detail) {
    this(Problem.of(type, detail));
  }

  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** A refusal by rules, naming all of them. */
  public static ProblemException declined(String detail, List<String> rules) {
    return new ProblemException(
        new Problem(ProblemType.DECLINED_BY_RULES, detail, rules, List.of()));
  }

  /** A refusal of one field of the request. */
  public static ProblemException invalid(String field, String reason) {
    var fields = List.of(new Problem.InvalidField(field, reason));
    return new ProblemException(
        new Problem(ProblemType.INVALID_FIELDS, field + ": " + reason, List.of(), fields));
  }

  public Problem problem() {
    return problem;
  }
}
