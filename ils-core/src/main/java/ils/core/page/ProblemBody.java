package ils.core.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import ils.core.problem.Problem;
import ils.core.problem.Problem.InvalidField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of an RFC 9457 answer; {@code rules}, {@code reasons} (the same in words, in the
 * language of the request) and {@code invalid-params} are our extensions, the last named as in the
 * RFC's own example.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
    String type,
    String title,
    int status,
    @Nullable String detail,
    List<String> rules,
    List<ReasonBody> reasons,
    @JsonProperty("invalid-params") List<InvalidField> invalid) {

  /** Why a rule said no. */
  record ReasonBody(String rule, String text) {}

  static ProblemBody of(Problem problem, Texts texts) {
    return new ProblemBody(
        problem.type().uri(),
        texts.text(problem.type().titleKey()),
        problem.type().status(),
        problem.detail(),
        problem.rules(),
        problem.reasons().stream().map(reason -> told(reason, texts)).toList(),
        problem.invalid());
  }

  private static ReasonBody told(Problem.Reason reason, Texts texts) {
    return new ReasonBody(reason.rule(), texts.text(reason.key(), reason.args().toArray()));
  }
}
