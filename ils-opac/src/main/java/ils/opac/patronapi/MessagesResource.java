package ils.opac.patronapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import ils.circulation.inbox.InboxMessage;
import ils.circulation.inbox.InboxMessages;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patron's messages, with what has been read; also for a portal that shows them elsewhere. */
@Path("api/patron/v1/me/messages")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Access(Who.PATRON)
public class MessagesResource {

  @Inject Caller caller;
  @Inject InboxMessages inbox;

  /** All messages, as many as are listed. */
  public record MessageList(int unread, List<MessageBody> messages) {}

  /**
   * @param readAt null while it is unread
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MessageBody(
      long id,
      Instant sentAt,
      String subject,
      String text,
      boolean read,
      @Nullable Instant readAt) {

    static MessageBody of(InboxMessage message) {
      return new MessageBody(
          message.id(),
          message.sentAt(),
          message.subject(),
          message.text(),
          message.isRead(),
          message.readAt());
    }
  }

  @GET
  public MessageList mine() {
    var messages = inbox.of(caller.actor().id()).stream().map(MessageBody::of).toList();
    int unread = (int) messages.stream().filter(message -> !message.read()).count();
    return new MessageList(unread, messages);
  }

  /** The patron has read it; saying so twice changes nothing. */
  @PUT
  @Path("{message: \\d{1,18}}/read")
  public void read(@PathParam("message") long message) {
    mark(message, true);
  }

  /** The patron wants to see it as new. */
  @DELETE
  @Path("{message: \\d{1,18}}/read")
  public void unread(@PathParam("message") long message) {
    mark(message, false);
  }

  private void mark(long message, boolean read) {
    if (!inbox.mark(caller.actor().id(), message, read)) {
      throw new ProblemException(ProblemType.NOT_FOUND, "the patron has no such message");
    }
  }
}
