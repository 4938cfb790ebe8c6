package ils.opac.fbs.patron;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.SignIn;
import ils.core.access.Subject;
import ils.core.access.Tokens;
import ils.core.event.Actor;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.opac.fbs.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;

/**
 * Opens a session for a library's own system. Earlier sessions of the account stay open: the
 * national adapter keeps several at once.
 */
@ApplicationScoped
public class OpenSystemSession {

  /** The scope of sessions on the raw face. */
  public static final String SCOPE = "fbs";

  private static final Duration LIFE = Duration.ofHours(8);

  @Inject SignIn signIn;
  @Inject Rights rights;
  @Inject Tokens tokens;
  @Inject Organisation organisation;

  /**
   * @param client the address it comes from
   * @return the session's key
   * @throws ProblemException of FORBIDDEN, as FBS answers, if name and password do not fit, are
   *     locked for a while, or the account may not view the agency's patrons
   */
  String open(String agencyWord, String user, String password, String client) {
    if (signIn.staff(user, password, client) instanceof SignIn.Outcome.SignedIn(Actor actor)) {
      var agency = Door.named(organisation.tree(), agencyWord);
      var municipality = agency.municipalityId();
      if (municipality != null && rights.may(actor, Right.VIEW_PATRONS, agency.id())) {
        var subject = new Subject(Subject.Kind.STAFF, actor.id());
        return tokens.issue(subject, municipality, Set.of(SCOPE), LIFE);
      }
    }
    throw new ProblemException(ProblemType.FORBIDDEN, "bad credentials");
  }
}
