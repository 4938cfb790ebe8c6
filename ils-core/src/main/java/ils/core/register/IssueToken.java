package ils.core.register;

import ils.core.access.Accounts;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the machine's own scripts a token that speaks for a patron or a member of staff, as the
 * demo library needs.
 *
 * <p>People get theirs with card and PIN or password; this is for the operator alone, and leaves an
 * event.
 */
@ApplicationScoped
public class IssueToken {

  private static final Duration LIFE = Duration.ofDays(1);

  @Inject PeopleOnRecord people;
  @Inject Accounts accounts;
  @Inject Tokens tokens;
  @Inject EventLog events;

  /**
   * A token and whose it is.
   *
   * @param id of the person or member of staff
   */
  public record Issued(long id, String token) {

    /** Without the token, so that it cannot get into a log. */
    @Override
    public String toString() {
      return "Issued";
    }
  }

  /** Somebody at the machine was given a token that speaks for another. */
  record TokenIssued(Subject.Kind kindOfOwner, long hours) implements DomainEvent {}

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
    var about = About.person(person.id());
    return issued(by, subject, person.municipalityId(), about);
  }

  /**
   * Issues a token that speaks for a member of staff of one municipality, at their home, for a day.
   *
   * @return empty when there is no such user, or when they stand above all municipalities
   */
  @Transactional
  public Optional<Issued> issueForStaff(Actor by, String user) {
    return accounts
        .staff(user)
        .filter(staff -> staff.municipalityId() != null)
        .map(staff -> issued(by, staff));
  }

  private Issued issued(Actor by, Accounts.Staff staff) {
    long municipality = Objects.requireNonNull(staff.municipalityId());
    var subject = new Subject(Subject.Kind.STAFF, staff.id());
    return issued(by, subject, municipality, About.subject(staff.id()));
  }

  private Issued issued(Actor by, Subject subject, long municipality, About about) {
    Set<String> scopes = subject.kind() == Subject.Kind.PERSON ? Set.of("patron") : Set.of();
    String token = tokens.issue(subject, municipality, scopes, LIFE);
    var occasion = new Occasion(by, Channel.API, municipality, null);
    events.add(occasion, new TokenIssued(subject.kind(), LIFE.toHours()), about);
    return new Issued(subject.id(), token);
  }
}
