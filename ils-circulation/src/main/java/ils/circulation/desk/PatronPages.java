package ils.circulation.desk;

import ils.circulation.desk.PatronFile.Tab;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** All that staff may see of one patron in one role. */
@Path("staff/patrons")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.VIEW_PATRONS)
@Produces(MediaType.TEXT_HTML)
public class PatronPages {

  @Inject PatronPanels panels;
  @Inject PatronFiles files;
  @Inject Caller caller;

  @GET
  @Path("{role: \\d{1,18}}")
  public Page show(@PathParam("role") long role, @QueryParam("tab") @Nullable String tab) {
    var occasion = caller.occasion(null);
    var panel = panels.of(occasion, role);
    var file = files.read(occasion, panel, Tab.of(tab), caller.language());
    return Page.named("circulation/desk/patron-file", file, panel.who().name());
  }
}
