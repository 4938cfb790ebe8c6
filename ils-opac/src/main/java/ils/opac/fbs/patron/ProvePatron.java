package ils.opac.fbs.patron;

import ils.core.access.Caller;
import ils.core.access.SignIn;
import ils.core.person.PatronFound;
import ils.core.person.People;
import ils.core.person.Person;
import ils.opac.fbs.Agency;
import ils.opac.fbs.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the patron that a library's system says is there, by card and PIN or by its word alone. */
@ApplicationScoped
public class ProvePatron {

  @Inject SignIn signIn;
  @Inject People people;
  @Inject Door door;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Who it is; the person is there only when valid. */
  record Proof(AuthenticateStatus status, Optional<Person> person) {

    static Proof not(AuthenticateStatus status) {
      return new Proof(status, Optional.empty());
    }
  }

  /**
   * By card or national id, and PIN. Tries are counted for each card: all patrons of a system come
   * from its one address, which must not be locked for all of them by some who mistype.
   */
  Proof byPin(Agency agency, String card, String pin) {
    var client = "fbs " + caller.actor().id() + " " + card;
    return switch (signIn.patron(agency.municipality(), card, pin, client)) {
      case SignIn.Outcome.SignedIn in -> open(agency, in.actor().id());
      case SignIn.Outcome.Locked locked -> Proof.not(AuthenticateStatus.LOANER_LOCKED_OUT);
      case SignIn.Outcome.Wrong wrong -> Proof.not(AuthenticateStatus.INVALID);
    };
  }

  /** By any card, login or national id that the system has checked itself, as by MitID. */
  Proof byWord(Agency agency, String key) {
    var today = LocalDate.ofInstant(clock.instant(), agency.node().zone());
    return people.find(agency.municipality(), key, today) instanceof PatronFound.Found(long id)
        ? open(agency, id)
        : Proof.not(AuthenticateStatus.INVALID);
  }

  /** By the patron's number. */
  Proof byNumber(Agency agency, long patron) {
    return open(agency, patron);
  }

  private Proof open(Agency agency, long id) {
    return people
        .find(id)
        .filter(p -> door.isPatronOf(agency, p))
        .map(p -> new Proof(AuthenticateStatus.VALID, Optional.of(p)))
        .orElseGet(() -> Proof.not(AuthenticateStatus.INVALID));
  }
}
