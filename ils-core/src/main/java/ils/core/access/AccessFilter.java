package ils.core.access;

import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.page.Language;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls, by session cookie or bearer token, and lets nobody through to a resource
 * that its {@link Access} does not name. What has no {@code Access} is closed to all.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {

  @Context ResourceInfo resource;
  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject Tokens tokens;
  @Inject OperatorToken operator;
  @Inject Rights rights;
  @Inject Visitors visitors;
  @Inject Audit audit;

  @Override
  public void filter(ContainerRequestContext request) {
    var token = BearerToken.of(request);
    if (token != null) {
      enterByToken(token);
    } else {
      SessionCookie.secret(request).ifPresent(this::enterBySession);
    }
    String language = Language.of(request).getLanguage();
    caller.reads(language);
    visitors.of(caller.actor(), language).enter(request);
    decide(request);
  }

  private void enterBySession(String secret) {
    sessions
        .find(secret)
        .ifPresent(actor -> caller.enter(actor, channelOf(actor), Set.of(), secret));
  }

  private static Channel channelOf(Actor actor) {
    return actor.is(Actor.Kind.STAFF) ? Channel.DESK : Channel.WEB;
  }

  private void enterByToken(String token) {
    if (operator.fits(token)) {
      caller.enter(Actor.OPERATOR, Channel.AUTO, Set.of(), null);
      return;
    }
    tokens.find(token).ifPresent(b -> caller.enter(b.actor(), Channel.API, b.scopes(), null));
  }

  private void decide(ContainerRequestContext request) {
    var access = access();
    if (access == null || !admits(access)) {
      refuse(request);
    }
  }

  /** Null also where JAX-RS itself answers, as it does to OPTIONS. */
  private @Nullable Access access() {
    if (resource.getResourceMethod() == null) {
      return null;
    }
    var own = resource.getResourceMethod().getAnnotation(Access.class);
    return own != null ? own : resource.getResourceClass().getAnnotation(Access.class);
  }

  private boolean admits(Access access) {
    var who = Arrays.asList(access.value());
    if (who.contains(Who.ANYBODY)) {
      return true;
    }
    return switch (caller.actor().kind()) {
      case STAFF -> who.contains(Who.STAFF) && holdsOne(access.rights());
      case PATRON -> who.contains(Who.PATRON);
      case LIBRARY -> who.contains(Who.LIBRARY);
      case OPERATOR -> who.contains(Who.OPERATOR);
      case TERMINAL, SYSTEM, NOBODY -> false;
    };
  }

  private boolean holdsOne(Right[] wanted) {
    var held = rights.anywhere(caller.actor());
    return wanted.length == 0 || Arrays.stream(wanted).anyMatch(held::contains);
  }

  private void refuse(ContainerRequestContext request) {
    if (caller.actor().is(Actor.Kind.NOBODY)) {
      SignInRedirect.orProblem(request);
      return;
    }
    audit.refused(caller.actor(), caller.channel(), Audit.name(resource), "not open to them");
    throw new ProblemException(ProblemType.FORBIDDEN, "not open to this caller");
  }
}
