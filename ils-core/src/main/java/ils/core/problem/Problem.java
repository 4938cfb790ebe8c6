package ils.core.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as it goes out; the renderer writes it as problem+json or as a page, whichever was asked
 * for.
 *
 * @param detail what is wrong in this one case, in English and without personal data
 * @param rules ids of the rules that said no, for instance {@code CO-04}; all of them at once
 * @param reasons the same rules with what each means in this case
 * @param invalid the fields that were refused and why; all of them at once
 */
public record Problem(
    ProblemType type,
    @Nullable String detail,
    List<String> rules,
    List<Reason> reasons,
    List<InvalidField> invalid) {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** One refused field: its path in the request and what is wrong with it. */
  public record InvalidField(String name, String reason) {}

  /**
   * One rule that said no.
   *
   * @param key of the text that says why; {@code args} go into it
   */
  public record Reason(String rule, String key, List<?> args) {
    public Reason {
      args = List.copyOf(args);
    }
  }

  /** A problem whose rules are told by their ids alone. */
  public Problem(
      ProblemType type, @Nullable String detail, List<String> rules, List<InvalidField> invalid) {
    this(type, detail, rules, List.of(), invalid);
  }

  public Problem {
    rules = List.copyOf(rules);
    reasons = List.copyOf(reasons);
    invalid = List.copyOf(invalid);
  }

  /** A refusal by rules, all of them at once. */
  public static Problem declined(String detail, List<Reason> reasons) {
    List<String> rules = reasons.stream().map(Reason::rule).distinct().toList();
    return new Problem(ProblemType.DECLINED_BY_RULES, detail, rules, reasons, List.of());
  }

  public static Problem of(ProblemType type, @Nullable String detail) {
    return new Problem(type, detail, List.of(), List.of());
  }

  /** An answer with this problem's status and the problem as its entity. */
  public Response response() {
    return Response.status(type.status()).entity(this).build();
  }
}
