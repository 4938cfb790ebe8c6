package ils.selfcheck.server;

import ils.core.access.SignIn;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.PatronCard;
import ils.selfcheck.desk.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The PIN that comes with a message, checked as at every other sign-in and with the same throttle:
 * the client is the terminal, wherever its connection comes from.
 */
@ApplicationScoped
class Pins {

  @Inject SignIn signIn;

  /** Why the PIN does not fit, as a sentence; empty when it fits or none was given. */
  Optional<String> refusal(Act act, PatronCard card) {
    if (!card.hasPin()) {
      return Optional.empty();
    }
    long municipality = act.terminal().municipalityId();
    return sentence(act, signIn.patron(municipality, card.number(), card.pin(), client(act)));
  }

  /** The same for a person already found. */
  Optional<String> refusal(Act act, long person, PatronCard card) {
    long municipality = act.terminal().municipalityId();
    return sentence(act, signIn.patron(municipality, person, card.pin(), client(act)));
  }

  private static String client(Act act) {
    return "terminal " + act.terminal().id();
  }

  private static Optional<String> sentence(Act act, SignIn.Outcome outcome) {
    return switch (outcome) {
      case SignIn.Outcome.SignedIn signedIn -> Optional.empty();
      case SignIn.Outcome.Wrong wrong -> Optional.of(Sentences.of(act, "sip2.pin-wrong"));
      case SignIn.Outcome.Locked locked -> Optional.of(Sentences.of(act, "sip2.pin-locked"));
    };
  }
}
