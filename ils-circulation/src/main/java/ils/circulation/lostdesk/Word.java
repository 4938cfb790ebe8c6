package ils.circulation.lostdesk;

import ils.core.money.Amount;
import ils.core.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** What the forms of this package send. */
public class Word {

  @FormParam("role")
  long role;

  @FormParam("request")
  @Nullable String request;

  @FormParam("choice")
  @DefaultValue("")
  String choice = "";

  @FormParam("comment")
  @DefaultValue("")
  String comment = "";

  @FormParam("fee")
  @DefaultValue("")
  String fee = "";

  /** The number that makes a form sent twice one act; what is no such number is none. */
  @Nullable String request() {
    return request != null && request.matches("[A-Za-z0-9-]{8,64}") ? request : null;
  }

  @Nullable String comment() {
    return Comments.of(comment);
  }

  /**
   * @throws ProblemException if no button of this act was pressed
   */
  <E extends Enum<E>> E choice(Class<E> type) {
    try {
      return Enum.valueOf(type, choice);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("choice", "unknown");
    }
  }

  /**
   * @return null where none was entered
   * @throws ProblemException if it is no amount
   */
  @Nullable Amount fee() {
    try {
      return fee.isBlank() ? null : Amount.parse(fee.strip());
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("fee", "is no amount of money like 75.00");
    }
  }
}
