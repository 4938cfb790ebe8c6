package ils.selfcheck.server;

import ils.core.access.SignIn;
import ils.selfcheck.desk.Terminal;
import ils.selfcheck.desk.TerminalLogin;
import ils.selfcheck.terminal.SipTerminals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets terminals in, with the same throttle as every other sign-in. */
@ApplicationScoped
class TerminalSignIn {

  @Inject SipTerminals terminals;
  @Inject SignIn signIn;

  Optional<Terminal> signIn(TerminalLogin login) {
    String client = login.address().getHostAddress();
    Optional<Terminal> found = terminals.find(login.user());
    if (found.isEmpty()) {
      signIn.staff("", login.password(), client); // counts against the client, and takes as long
      return found;
    }
    var outcome = signIn.terminal(Occasions.actor(found.get()), login.password(), client);
    return found.filter(any -> outcome instanceof SignIn.Outcome.SignedIn);
  }
}
