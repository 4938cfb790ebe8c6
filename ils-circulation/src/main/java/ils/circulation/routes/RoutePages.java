package ils.circulation.routes;

import ils.circulation.policy.holds.Routes;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.page.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How copies travel between the libraries of a municipality, in the browser. */
@Path("staff/transfer-routes")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_SETTINGS)
@Produces(MediaType.TEXT_HTML)
public class RoutePages {

  @Inject Caller caller;
  @Inject Organisation organisation;
  @Inject ChangeRoute changeRoute;

  /**
   * What the page shows.
   *
   * @param wrong fields of the form that must be mended
   */
  public record Shown(
      List<RouteRow> routes, List<OrgNode> libraries, RouteForm form, Set<String> wrong) {

    /** Where nothing is said. */
    public int usualDays() {
      return Routes.USUAL_DAYS;
    }

    public Map<String, String> names(View view) {
      Map<String, String> names = new LinkedHashMap<>();
      libraries.forEach(node -> names.put(String.valueOf(node.id()), node.name(view.language())));
      return names;
    }

    public String name(View view, long library) {
      return names(view).getOrDefault(String.valueOf(library), String.valueOf(library));
    }

    /** The wrong fields with a sentence each. */
    public Map<String, String> errors(View view) {
      Map<String, String> errors = new LinkedHashMap<>();
      wrong.forEach(field -> errors.put(field, view.text("circulation.routes.wrong." + field)));
      return errors;
    }
  }

  @GET
  public Page all() {
    return page(new RouteForm(), Set.of());
  }

  private Page page(RouteForm form, Set<String> wrong) {
    var model =
        new Shown(
            changeRoute.all(caller.occasion(null)),
            organisation.tree().librariesWithin(caller.municipality()),
            form,
            wrong);
    return Page.of("circulation/routes/routes", model, "circulation.routes.title");
  }

  @POST
  public Response set(@BeanParam RouteForm form) {
    Set<String> wrong = form.wrong();
    if (!wrong.isEmpty()) {
      return Response.status(400).entity(page(form, wrong).status(400)).build();
    }
    changeRoute.set(
        caller.occasion(null),
        Long.parseLong(form.from()),
        Long.parseLong(form.to()),
        form.daysOnTheWay());
    return back("circulation.routes.set");
  }

  @POST
  @Path("clear")
  public Response clear(@FormParam("from") long from, @FormParam("to") long to) {
    changeRoute.clear(caller.occasion(null), from, to);
    return back("circulation.routes.cleared");
  }

  private static Response back(String said) {
    return Flash.seeOther("/staff/transfer-routes", Notice.ok(said));
  }
}
