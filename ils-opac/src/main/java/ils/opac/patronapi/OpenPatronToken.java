package ils.opac.patronapi;

import ils.core.access.SignIn;
import ils.core.access.Subject;
import ils.core.access.Tokens;
import ils.core.event.Actor;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Gives a patron who shows card and PIN a token for the patron API. */
@ApplicationScoped
public class OpenPatronToken {

  /** What such a token is good for: everything that is the patron's own. */
  public static final String SCOPE = "patron";

  private static final Duration LIFE = Duration.ofHours(1);

  @Inject SignIn signIn;
  @Inject Tokens tokens;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /** What a try led to. An unknown card and a wrong PIN are the same answer. */
  public sealed interface Outcome {

    record Opened(String token, Instant expiresAt, long patron) implements Outcome {}

    record Wrong() implements Outcome {}

    record Locked(Instant until) implements Outcome {}
  }

  /**
   * @param agency ISIL of the patron's library
   * @param client the address the try comes from, which is slowed down too
   */
  Outcome open(String agency, String card, String pin, String client) {
    long municipality = municipality(agency);
    return switch (signIn.patron(municipality, card, pin, client)) {
      case SignIn.Outcome.SignedIn(Actor actor) -> opened(actor.id(), municipality);
      case SignIn.Outcome.Wrong wrong -> new Outcome.Wrong();
      case SignIn.Outcome.Locked(Instant until) -> new Outcome.Locked(until);
    };
  }

  private long municipality(String agency) {
    return organisation
        .tree()
        .byIsil(agency.strip())
        .map(n -> n.municipalityId())
        .orElseThrow(() -> ProblemException.invalid("agency", "no library has this ISIL"));
  }

  private Outcome.Opened opened(long patron, long municipality) {
    var subject = new Subject(Subject.Kind.PERSON, patron);
    var token = tokens.issue(subject, municipality, Set.of(SCOPE), LIFE);
    return new Outcome.Opened(token, clock.instant().plus(LIFE), patron);
  }
}
