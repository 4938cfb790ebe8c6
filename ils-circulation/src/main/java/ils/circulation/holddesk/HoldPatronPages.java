package ils.circulation.holddesk;

import ils.circulation.desk.FindPatrons;
import ils.circulation.desk.PatronHit;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Flash;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a title's page to a hold on it: asks for whom. */
@Path("staff/holds/new")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class HoldPatronPages {

  @Inject Caller caller;
  @Inject Titles titles;
  @Inject FindPatrons findPatrons;

  /**
   * @param who a card, a name or a day of birth; empty to choose among those who were open before
   */
  @GET
  public Response ask(
      @QueryParam("bib") long bib,
      @QueryParam("who") @DefaultValue("") String who,
      @CookieParam(FindPatrons.COOKIE) @Nullable String recents) {
    if (caller.actor().nodeId() == null) {
      return Flash.seeOther("/staff/place?to=/staff/holds/new%3Fbib%3D" + bib);
    }
    var title =
        titles
            .find(bib)
            .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECORD, "no such record"));
    var occasion = caller.occasion(null);
    List<PatronHit> hits =
        who.isBlank()
            ? findPatrons.recent(caller.municipality(), recents)
            : findPatrons.by(occasion, caller.municipality(), who.strip());
    if (!who.isBlank() && hits.size() == 1) {
      return Flash.seeOther("/staff/holds?role=" + hits.getFirst().roleId() + "&bib=" + bib);
    }
    return Response.ok(
            Page.of(
                "circulation/holds/who",
                new HoldPatron(title, who.strip(), hits),
                "circulation.holds.who"))
        .build();
  }
}
