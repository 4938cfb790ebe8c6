package ils.circulation.messages;

import ils.circulation.messages.Carrier.Round;
import ils.circulation.messages.TakeMessages.Batch;
import ils.circulation.policy.notices.Medium;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends all messages that are due: takes some, hands them over one by one outside of any
 * transaction, and writes down each when it begins and as soon as it is known how it went. So a
 * crash leaves at most one message of which nobody knows whether it went out, and it is known
 * which; it goes out again under the same number.
 */
@ApplicationScoped
public class SendMessages {

  private static final System.Logger LOG = System.getLogger("ils.notices");
  private static final int AT_A_TIME = 20;

  @Inject TakeMessages takeMessages;
  @Inject MarkMessage markMessage;
  @Inject Senders senders;
  @Inject @Any Instance<Carrier> carriers;

  /** Sends what is due now; returns how many messages were looked at. */
  public int sendAll() {
    senders.giveSign();
    senders.releaseDead();
    int sent = 0;
    Batch batch = take();
    while (batch.found() > 0) {
      sent += batch.found();
      send(batch.outgoing());
      batch = take();
    }
    return sent;
  }

  /** One that cannot be taken gives way to the others for a while. */
  private Batch take() {
    try {
      return takeMessages.take(AT_A_TIME);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "messages are taken one by one", e);
    }
    try {
      return takeMessages.take(1);
    } catch (RuntimeException e) {
      takeMessages.putOff(e.getClass().getSimpleName());
      return new Batch(1, List.of());
    }
  }

  private void send(List<Outgoing> outgoing) {
    Map<Medium, List<Outgoing>> byMedium =
        outgoing.stream().collect(Collectors.groupingBy(Outgoing::medium));
    byMedium.forEach(this::send);
  }

  private void send(Medium medium, List<Outgoing> outgoing) {
    try (Round round = carrier(medium).begin()) {
      for (Outgoing message : outgoing) {
        if (markMessage.begin(message)) {
          send(round, message);
        }
      }
    }
  }

  private void send(Round round, Outgoing message) {
    Handover handover = hand(round, message);
    if (!(handover instanceof Handover.Taken)) {
      LOG.log(Level.INFO, "{0}: {1}", message, handover);
    }
    markMessage.mark(message, handover);
  }

  private static Handover hand(Round round, Outgoing message) {
    try {
      return round.hand(message);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, message + " could not be handed over", e);
      return new Handover.Later(e.getClass().getSimpleName());
    }
  }

  private Carrier carrier(Medium medium) {
    return carriers.stream()
        .filter(carrier -> carrier.medium() == medium)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody carries messages by " + medium));
  }
}
