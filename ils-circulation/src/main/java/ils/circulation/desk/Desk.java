package ils.circulation.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The desk's page, or the part of it that one scan changes.
 *
 * @param answers newest first
 * @param session how returns are taken at this page
 */
public record Desk(
    Mode mode, @Nullable PatronPanel patron, List<Answer> answers, ReturnSession session) {

  public Desk {
    answers = List.copyOf(answers);
  }

  /** A desk that takes returns as they come. */
  Desk(Mode mode, @Nullable PatronPanel patron, List<Answer> answers) {
    this(mode, patron, answers, ReturnSession.PLAIN);
  }

  /** The open role as forms send it; empty for nobody. */
  public String role() {
    return patron == null ? "" : Long.toString(patron.who().roleId());
  }

  /** A number for the next request, so that a double click is carried out once. */
  public String freshRequest() {
    return UUID.randomUUID().toString();
  }

  /** The desk's address in another mode, with the same patron. */
  public String href(String mode) {
    return "/staff/desk?mode=" + mode + (patron == null ? "" : "&role=" + role());
  }
}
