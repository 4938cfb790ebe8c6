package ils.core.access;

import ils.core.event.Actor;
import ils.core.org.Organisation;
import ils.core.person.PatronFound;
import ils.core.person.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Checks passwords and PINs for every channel: the web, the API, SIP2 and the kiosk. A wrong one
 * counts against the account and against the client wherever it was tried (A28).
 */
@ApplicationScoped
public class SignIn {

  @Inject Accounts accounts;
  @Inject Passwords passwords;
  @Inject Guard guard;
  @Inject People people;
  @Inject Organisation organisation;
  @Inject Secrets secrets;
  @Inject Clock clock;

  /** What a try led to. An unknown account and a wrong password are the same answer. */
  public sealed interface Outcome {

    record SignedIn(Actor actor) implements Outcome {}

    record Wrong() implements Outcome {}

    record Locked(Instant until) implements Outcome {}
  }

  /**
   * @param client the address the try comes from; kept as a keyed hash only
   */
  public Outcome staff(String userName, String password, String client) {
    return accounts
        .staff(userName.strip())
        .map(user -> check(user.subject(), password, client, user.actor()))
        .orElseGet(() -> unknown(password, client));
  }

  /**
   * @param municipality whose patron it is
   * @param key a card, badge, login or national id
   */
  public Outcome patron(long municipality, String key, String pin, String client) {
    return person(municipality, key)
        .map(
            id ->
                check(new Subject(Subject.Kind.PERSON, id), pin, client, patron(municipality, id)))
        .orElseGet(() -> unknown(pin, client));
  }

  /** The same for a person already found, as SIP2 does: the PIN comes with each message. */
  public Outcome patron(long municipality, long person, String pin, String client) {
    var subject = new Subject(Subject.Kind.PERSON, person);
    return check(subject, pin, client, patron(municipality, person));
  }

  /** A machine's own password. */
  public Outcome terminal(Actor terminal, String password, String client) {
    return check(new Subject(Subject.Kind.TERMINAL, terminal.id()), password, client, terminal);
  }

  private static Actor patron(long municipality, long person) {
    return new Actor(Actor.Kind.PATRON, person, municipality, null);
  }

  private Optional<Long> person(long municipality, String key) {
    var zone = organisation.tree().get(municipality).zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    return people.find(municipality, key, today) instanceof PatronFound.Found(long id)
        ? Optional.of(id)
        : Optional.empty();
  }

  private Outcome check(Subject subject, String password, String client, Actor actor) {
    var account = subject.toString();
    var state = guard.look(account, clientKey(client));
    if (state.lockedUntil() != null) {
      return new Outcome.Locked(state.lockedUntil());
    }
    var hash = accounts.hash(subject);
    if (hash.isPresent() && passwords.fits(password, hash.get())) {
      if (state.failures()) {
        guard.succeeded(account);
      }
      return new Outcome.SignedIn(actor);
    }
    guard.failed(account, Guard.TRIES);
    guard.failed(clientKey(client), Guard.CLIENT_TRIES);
    return new Outcome.Wrong();
  }

  /** Takes as long as a wrong password does, so that time does not tell which accounts exist. */
  private Outcome unknown(String password, String client) {
    var state = guard.look("", clientKey(client));
    if (state.lockedUntil() != null) {
      return new Outcome.Locked(state.lockedUntil());
    }
    passwords.spendTime(password);
    guard.failed(clientKey(client), Guard.CLIENT_TRIES);
    return new Outcome.Wrong();
  }

  private String clientKey(String client) {
    var hash = secrets.hmac("client", client.getBytes(StandardCharsets.UTF_8));
    return "CLIENT:" + HexFormat.of().formatHex(hash, 0, 16);
  }
}
