package ils.circulation.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The desk's page, or the part of it that one scan changes.
 *
 * @param answers newest first
 * @param session how returns are taken at this page
 * @param matters of the open patron
 * @param recents who was open before, newest first, without the one who is open
 */
public record Desk(
    Mode mode,
    @Nullable PatronPanel patron,
    List<Answer> answers,
    ReturnSession session,
    OpenMatters matters,
    List<PatronHit> recents) {

  public Desk {
    answers = List.copyOf(answers);
    recents = List.copyOf(recents);
  }

  /** A desk that knows nothing of what was before. */
  Desk(Mode mode, @Nullable PatronPanel patron, List<Answer> answers, ReturnSession session) {
    this(mode, patron, answers, session, OpenMatters.NONE, List.of());
  }

  /** A desk that takes returns as they come. */
  Desk(Mode mode, @Nullable PatronPanel patron, List<Answer> answers) {
    this(mode, patron, answers, ReturnSession.PLAIN);
  }

  public boolean isReturning() {
    return mode == Mode.RETURN;
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
  public String href(Mode other) {
    return "/staff/desk?mode=" + other.word() + (patron == null ? "" : "&role=" + role());
  }

  /** The desk's address with another patron, in the same mode. */
  public String href(PatronHit other) {
    return "/staff/desk?role=" + other.roleId() + "&mode=" + mode.word();
  }
}
