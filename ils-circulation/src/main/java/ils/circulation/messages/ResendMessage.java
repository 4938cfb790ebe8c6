package ils.circulation.messages;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Sends a message again because staff say so: in the same words, to the address of now. */
@ApplicationScoped
public class ResendMessage {

  @Inject Rights rights;
  @Inject Messages messages;
  @Inject EventLog events;
  @Inject Clock clock;

  /** Staff had a message sent again. */
  public record MessageResent(long message, long again) implements DomainEvent {}

  /**
   * Sends it within the next seconds; an address that was given up is tried once more.
   *
   * @return false if it is still on its way, or was withdrawn
   * @throws ProblemException if the person has no such message
   */
  @Transactional
  public boolean again(Occasion occasion, long person, long id) {
    rights.require(occasion.actor(), Right.CIRCULATE, occasion.nodeId());
    Message message =
        messages
            .lock(id)
            .filter(found -> found.person() == person)
            .orElseThrow(
                () -> new ProblemException(ProblemType.BAD_REQUEST, "no such message of theirs"));
    if (!messages.hasEnded(id)) {
      return false;
    }
    long again = messages.again(message.id(), clock.instant());
    events.add(occasion, new MessageResent(id, again), new About(person, null, null, again));
    return true;
  }
}
