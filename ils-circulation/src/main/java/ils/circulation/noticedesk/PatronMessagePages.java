package ils.circulation.noticedesk;

import ils.circulation.desk.PatronHit;
import ils.circulation.desk.PatronPanels;
import ils.circulation.inbox.SentMessage;
import ils.circulation.inbox.SentMessages;
import ils.circulation.messages.ResendMessage;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;

/** What was sent to a patron: what, when, how, and why not; and sending it again. */
@Path("staff/patrons/{role: \\d{1,18}}/messages")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.VIEW_PATRONS)
@Produces(MediaType.TEXT_HTML)
public class PatronMessagePages {

  @Inject Caller caller;
  @Inject PatronPanels panels;
  @Inject SentMessages sentMessages;
  @Inject ResendMessage resendMessage;
  @Inject Organisation organisation;

  /** The messages of one patron. */
  public record Sent(PatronHit who, List<SentMessage> messages, ZoneId zone) {}

  @GET
  public Page show(@PathParam("role") long role) {
    PatronHit who = panels.of(caller.occasion(null), role).who();
    ZoneId zone = organisation.tree().get(who.nodeId()).zone();
    var model = new Sent(who, sentMessages.of(who.personId()), zone);
    return Page.named("circulation/notices/sent", model, who.name());
  }

  @POST
  @Path("{message: \\d{1,18}}/again")
  @Access(value = Who.STAFF, rights = Right.CIRCULATE)
  public Response again(@PathParam("role") long role, @PathParam("message") long message) {
    Occasion occasion = caller.occasion(null);
    long person = panels.of(occasion, role).who().personId();
    boolean sent = resendMessage.again(occasion, person, message);
    return Flash.seeOther(
        "/staff/patrons/" + role + "/messages",
        sent
            ? Notice.ok("circulation.messages.sent-again")
            : Notice.info("circulation.messages.on-its-way"));
  }
}
