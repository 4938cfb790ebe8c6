package ils.circulation.desk;

import ils.circulation.act.Said;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.core.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the desk's forms send: a scan, or the answer to a question about one. */
public class Scan {

  @FormParam("scan")
  @DefaultValue("")
  String text = "";

  @FormParam("role")
  @Nullable String role;

  @FormParam("mode")
  @Nullable String mode;

  @FormParam("request")
  @Nullable String request;

  @FormParam("choice")
  List<String> choices = List.of();

  @FormParam("override")
  List<String> overrides = List.of();

  @FormParam("comment")
  @Nullable String comment;

  @FormParam("how")
  @Nullable String how;

  @FormParam("day")
  @Nullable String day;

  @FormParam("why")
  @Nullable String why;

  ReturnSession session() {
    return ReturnSession.of(how, day, why);
  }

  Mode mode() {
    return Mode.of(mode);
  }

  /** The open patron's role; -1 for none. */
  long role() {
    return role != null && role.matches("\\d{1,18}") ? Long.parseLong(role) : -1;
  }

  /** Numbers of the browser's making; what is no such number is none. */
  @Nullable String request() {
    return number(request);
  }

  static @Nullable String number(@Nullable String request) {
    return request != null && request.matches("[A-Za-z0-9-]{8,64}") ? request : null;
  }

  Said said() {
    return said(choices, overrides, comment);
  }

  /**
   * What staff said beside a wish, as forms send it.
   *
   * @throws ProblemException if a choice or a rule is none
   */
  public static Said said(List<String> choices, List<String> overrides, @Nullable String comment) {
    Set<Choice> chosen = EnumSet.noneOf(Choice.class);
    choices.forEach(c -> chosen.add(known(Choice.class, "choice", c)));
    Set<LendingRule> set = EnumSet.noneOf(LendingRule.class);
    overrides.forEach(r -> set.add(known(LendingRule.class, "override", r)));
    String why = comment == null || comment.isBlank() ? null : comment.strip();
    return new Said(set, why, chosen, null);
  }

  private static <E extends Enum<E>> E known(Class<E> type, String field, String text) {
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(field, "unknown");
    }
  }
}
