package ils.core.administration;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.StaffRole;
import ils.core.access.Who;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Who may do what where, and why; and giving or ending a role. */
@Path("staff/access")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_STAFF)
@Produces(MediaType.TEXT_HTML)
public class AccessPages {

  @Inject Caller caller;
  @Inject AccessViews views;
  @Inject ChangeAccess changeAccess;

  @GET
  public Page ask(
      @QueryParam("staff") @Nullable Long staff,
      @QueryParam("right") @DefaultValue("CIRCULATE") Right right,
      @QueryParam("node") @Nullable Long node) {
    return Page.of(
        "core/administration/access",
        views.answer(caller.actor(), staff, right, node),
        "core.access.title");
  }

  @POST
  @Path("grant")
  public Response grant(
      @FormParam("staff") long staff,
      @FormParam("role") @Nullable String role,
      @FormParam("node") long node,
      @FormParam("ends") @DefaultValue("") String ends) {
    changeAccess.grant(caller.occasion(null), staff, role(role), node, day(ends));
    return Flash.seeOther("/staff/access?staff=" + staff, Notice.ok("core.access.granted"));
  }

  @POST
  @Path("end")
  public Response end(
      @FormParam("staff") long staff,
      @FormParam("role") @Nullable String role,
      @FormParam("node") long node) {
    boolean ended = changeAccess.end(caller.occasion(null), staff, role(role), node);
    return Flash.seeOther(
        "/staff/access?staff=" + staff,
        ended ? Notice.ok("core.access.ended") : Notice.info("core.access.ended-before"));
  }

  private static StaffRole role(@Nullable String name) {
    for (StaffRole role : StaffRole.values()) {
      if (role.name().equals(name)) {
        return role;
      }
    }
    throw ProblemException.invalid("role", "unknown");
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid("ends", "must be a day");
    }
  }
}
