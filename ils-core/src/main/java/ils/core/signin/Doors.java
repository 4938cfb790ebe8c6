package ils.core.signin;

import ils.core.access.Caller;
import ils.core.access.Sessions;
import ils.core.event.Actor;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;

/** What both sign-in pages do alike: open a session in place of an old one, and refuse. */
@ApplicationScoped
class Doors {

  @Inject Sessions sessions;
  @Inject Caller caller;

  /** A fresh session; one that this browser may still have ends, so that nobody can plant one. */
  String open(Actor actor) {
    close();
    return sessions.open(actor);
  }

  void close() {
    var old = caller.session();
    if (old != null) {
      sessions.close(old);
    }
  }

  static SignInForm missing(SignInForm form) {
    return with(form, "core.sign-in.missing", 0);
  }

  static SignInForm wrong(SignInForm form) {
    return with(form, "core.sign-in.wrong", 0);
  }

  static SignInForm locked(SignInForm form, Instant until, Instant now) {
    long minutes = Math.max(1, Duration.between(now, until.plusSeconds(59)).toMinutes());
    return with(form, "core.sign-in.locked", minutes);
  }

  private static SignInForm with(SignInForm form, String error, long minutes) {
    return new SignInForm(form.name(), form.to(), form.libraries(), form.library(), error, minutes);
  }

  static Response refused(Page page, int status) {
    return Response.ok(page.status(status)).build();
  }
}
