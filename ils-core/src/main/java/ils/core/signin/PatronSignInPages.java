package ils.core.signin;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.SessionCookie;
import ils.core.access.SignIn;
import ils.core.access.Who;
import ils.core.event.Actor;
import ils.core.org.NodeType;
import ils.core.org.Organisation;
import ils.core.page.Flash;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Patrons sign in with card, or national id, and PIN at their own municipality. */
@Path("sign-in")
@ApplicationScoped
@Access(Who.ANYBODY)
@Produces(MediaType.TEXT_HTML)
public class PatronSignInPages {

  @Inject SignIn signIn;
  @Inject ClientAddress client;
  @Inject Doors doors;
  @Inject Organisation organisation;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The form as it is sent. */
  public static class Sent {

    @FormParam("card")
    @DefaultValue("")
    String card = "";

    @FormParam("pin")
    @DefaultValue("")
    String pin = "";

    @FormParam("library")
    @Nullable String library;

    @FormParam("to")
    @Nullable String to;

    boolean isEmpty() {
      return card.isBlank() || pin.isEmpty();
    }
  }

  @GET
  public Response ask(
      @QueryParam("to") @Nullable String to, @CookieParam("library") @Nullable Cookie library) {
    String back = WayBack.to(to, "/my");
    return caller.actor().is(Actor.Kind.PATRON)
        ? Flash.seeOther(back)
        : Response.ok(page(form("", back, chosen(Remembered.node(library))))).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(@BeanParam Sent sent, @Context HttpServletRequest request) {
    long library = chosen(Remembered.number(sent.library));
    var form = form(sent.card, WayBack.to(sent.to, "/my"), library);
    if (sent.isEmpty() || library < 0) {
      return Doors.refused(page(Doors.missing(form)), 400);
    }
    return switch (signIn.patron(library, sent.card, sent.pin, client.of(request))) {
      case SignIn.Outcome.SignedIn(Actor actor) -> welcome(actor, form.to(), library);
      case SignIn.Outcome.Wrong() -> Doors.refused(page(Doors.wrong(form)), 401);
      case SignIn.Outcome.Locked(var until) ->
          Doors.refused(page(Doors.locked(form, until, clock.instant())), 429);
    };
  }

  private Response welcome(Actor actor, String to, long library) {
    return Response.fromResponse(Flash.seeOther(to))
        .cookie(SessionCookie.of(doors.open(actor)), Remembered.LIBRARY.cookie(library))
        .build();
  }

  /** The wished municipality, or the only one there is; -1 if neither. */
  private long chosen(long wished) {
    var all = libraries();
    if (all.containsKey(Long.toString(wished))) {
      return wished;
    }
    return all.size() == 1 ? Long.parseLong(all.keySet().iterator().next()) : -1;
  }

  private Map<String, String> libraries() {
    var all = new LinkedHashMap<String, String>();
    organisation.tree().all().stream()
        .filter(n -> n.type() == NodeType.MUNICIPALITY && n.closedOn() == null)
        .sorted(Comparator.comparing(n -> n.nameDa()))
        .forEach(n -> all.put(Long.toString(n.id()), n.nameDa()));
    return all;
  }

  private SignInForm form(String card, String to, long library) {
    return new SignInForm(card, to, libraries(), Long.toString(library), null, 0);
  }

  private static Page page(SignInForm form) {
    return Page.of("core/signin/patron", form, "core.sign-in.patron.title");
  }
}
