package ils.opac.my;

import ils.circulation.inbox.InboxMessage;
import ils.circulation.inbox.InboxMessages;
import ils.circulation.messages.ChooseMedium;
import ils.circulation.messages.Contacts;
import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.Topic;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.person.People;
import ils.core.person.Person;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.opac.patron.HomeLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A patron's messages, and how the patron wants to be told. */
@Path("my/messages")
@ApplicationScoped
@Access(Who.PATRON)
@Produces(MediaType.TEXT_HTML)
public class MyMessagesPages {

  private static final List<Medium> CHOICES = List.of(Medium.EMAIL, Medium.SMS, Medium.INBOX);

  @Inject Caller caller;
  @Inject InboxMessages inbox;
  @Inject Contacts contacts;
  @Inject ChooseMedium chooseMedium;
  @Inject People people;
  @Inject HomeLibrary homeLibrary;

  /**
   * What the page shows.
   *
   * @param wishes what the patron has chosen; a topic that is not there is as the library does it
   */
  public record MyMessages(
      List<InboxMessage> messages, Map<Topic, Medium> wishes, List<Medium> media, ZoneId zone) {

    public long unread() {
      return messages.stream().filter(message -> !message.isRead()).count();
    }
  }

  @GET
  public Page show() {
    long person = caller.actor().id();
    var model = new MyMessages(inbox.of(person), contacts.wishes(person), CHOICES, zone());
    return Page.of("opac/my/messages", model, "opac.messages.title");
  }

  private ZoneId zone() {
    return homeLibrary.of(me()).map(OrgNode::zone).orElse(ZoneId.of("Europe/Copenhagen"));
  }

  private Person me() {
    return people
        .find(caller.actor().id())
        .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_PATRON, "patron not found"));
  }

  @POST
  @Path("{message: \\d{1,18}}/read")
  public Response read(@PathParam("message") long message) {
    inbox.mark(caller.actor().id(), message, true);
    return Flash.seeOther("/my/messages");
  }

  /** One field for each topic; empty for as the library does it. */
  @POST
  @Path("choices")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(MultivaluedMap<String, String> form) {
    Map<Topic, @Nullable Medium> choices = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      choices.put(topic, medium(form.getFirst(topic.word())));
    }
    Occasion occasion = homeLibrary.occasion(caller.actor(), caller.channel(), me());
    chooseMedium.choose(occasion, caller.actor().id(), choices);
    return Flash.seeOther("/my/messages", Notice.ok("opac.messages.chosen"));
  }

  private static @Nullable Medium medium(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    return CHOICES.stream()
        .filter(medium -> medium.name().equals(word))
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid("medium", "EMAIL, SMS or INBOX"));
  }
}
