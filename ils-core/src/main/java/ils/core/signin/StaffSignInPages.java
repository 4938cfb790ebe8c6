package ils.core.signin;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.SessionCookie;
import ils.core.access.SignIn;
import ils.core.access.Who;
import ils.core.event.Actor;
import ils.core.page.Flash;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Staff sign in with user name and password, and stand where this computer stood last time. */
@Path("staff/sign-in")
@ApplicationScoped
@Access(Who.ANYBODY)
@Produces(MediaType.TEXT_HTML)
public class StaffSignInPages {

  @Inject SignIn signIn;
  @Inject ClientAddress client;
  @Inject Doors doors;
  @Inject Places places;
  @Inject Caller caller;
  @Inject Clock clock;

  @GET
  public Response ask(@QueryParam("to") @Nullable String to) {
    String back = WayBack.to(to, "/staff");
    return caller.actor().is(Actor.Kind.STAFF)
        ? Flash.seeOther(back)
        : Response.ok(page(form("", back))).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @FormParam("user") @DefaultValue("") String user,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("to") @Nullable String to,
      @CookieParam("place") @Nullable Cookie place,
      @Context HttpServletRequest request) {
    var form = form(user, WayBack.to(to, "/staff"));
    if (user.isBlank() || password.isEmpty()) {
      return Doors.refused(page(Doors.missing(form)), 400);
    }
    return switch (signIn.staff(user, password, client.of(request))) {
      case SignIn.Outcome.SignedIn(Actor actor) -> welcome(actor, form.to(), place);
      case SignIn.Outcome.Wrong() -> Doors.refused(page(Doors.wrong(form)), 401);
      case SignIn.Outcome.Locked(var until) ->
          Doors.refused(page(Doors.locked(form, until, clock.instant())), 429);
    };
  }

  private Response welcome(Actor actor, String to, @Nullable Cookie place) {
    var open = places.of(actor);
    long remembered = Remembered.node(place);
    if (open.stream().anyMatch(p -> p.id() == remembered)) {
      return entered(actor.at(remembered), to);
    }
    if (open.size() == 1) {
      return entered(actor.at(open.getFirst().id()), to);
    }
    return entered(actor, "/staff/place?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
  }

  private Response entered(Actor actor, String to) {
    var cookie = SessionCookie.of(doors.open(actor));
    return Response.fromResponse(Flash.seeOther(to)).cookie(cookie).build();
  }

  private static SignInForm form(String user, String to) {
    return new SignInForm(user, to, Map.of(), "", null, 0);
  }

  private static Page page(SignInForm form) {
    return Page.of("core/signin/staff", form, "core.sign-in.staff.title");
  }
}
