package ils.core.signin;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.SessionCookie;
import ils.core.access.Who;
import ils.core.event.Actor;
import ils.core.page.Flash;
import ils.core.page.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Ends the session, in the database and in the browser. */
@Path("sign-out")
@ApplicationScoped
@Access(Who.ANYBODY)
public class SignOutPages {

  @Inject Doors doors;
  @Inject Caller caller;

  @POST
  public Response leave() {
    String next = caller.actor().is(Actor.Kind.STAFF) ? "/staff/sign-in" : "/";
    doors.close();
    var bye = Flash.seeOther(next, Notice.ok("core.sign-out.done"));
    return Response.fromResponse(bye).cookie(SessionCookie.gone()).build();
  }
}
