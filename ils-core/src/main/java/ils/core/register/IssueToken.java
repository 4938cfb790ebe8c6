package ils.core.register;

import ils.core.access.Subject;
import ils.core.access.Tokens;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.person.Person;
import ils.core.register.PeopleEntries.PatronKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the machine's own scripts a token that speaks for a patron, as the demo library needs.
 *
 * <p>Patrons get theirs with card and PIN; this is for the operator alone, and leaves an event.
 */
@ApplicationScoped
public class IssueToken {

  private static final Duration LIFE = Duration.ofDays(1);

  @Inject PeopleOnRecord people;
  @Inject Tokens tokens;
  @Inject EventLog events;

  /** A token and whose it is. */
  public record Issued(long patronId, String token) {

    /** Without the token, so that it cannot get into a log. */
    @Override
    public String toString() {
      return "Issued";
    }
  }

  /** Somebody at the machine was given a token for the person. */
  record TokenIssued(long hours) implements DomainEvent {}

  /**
   * Issues a token that is good for a day.
   *
   * @param municipality its code
   * @return empty when nobody has the card there
   */
  @Transactional
  public Optional<Issued> issue(Actor by, String municipality, String card) {
    return people
        .find(new PatronKey(municipality, card))
        .filter(person -> person.closedAt() == null)
        .map(person -> issued(by, person));
  }

  private Issued issued(Actor by, Person person) {
    var subject = new Subject(Subject.Kind.PERSON, person.id());
    String token = tokens.issue(subject, person.municipalityId(), Set.of("patron"), LIFE);
    var occasion = new Occasion(by, Channel.API, person.municipalityId(), null);
    events.add(occasion, new TokenIssued(LIFE.toHours()), About.person(person.id()));
    return new Issued(person.id(), token);
  }
}
