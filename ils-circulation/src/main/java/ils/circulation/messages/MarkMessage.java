package ils.circulation.messages;

import ils.circulation.policy.notices.Tries;
import ils.core.db.Retried;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Writes down how handing a message over went, and what follows from it. */
@ApplicationScoped
public class MarkMessage {

  @Inject Messages messages;
  @Inject Contacts contacts;
  @Inject FailMessage failMessage;
  @Inject Senders senders;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Handing the message over begins.
   *
   * @return false if another has it by now, for this process seemed to be dead: it is let be
   */
  @Retried
  @Transactional
  public boolean begin(Outgoing outgoing) {
    return messages.handing(outgoing.id(), senders.own(), outgoing.tries(), clock.instant());
  }

  @Retried
  @Transactional
  public void mark(Outgoing outgoing, Handover handover) {
    Instant now = clock.instant();
    switch (handover) {
      case Handover.Taken taken -> {
        messages.sent(outgoing.id(), taken, now);
        contacts.accepted(outgoing.person(), outgoing.medium());
      }
      case Handover.Later(String why) -> later(outgoing, now, why);
      case Handover.Unwanted(String why) -> unwanted(outgoing, now, why);
      case Handover.Refused(String why) -> refused(outgoing, now, why);
    }
  }

  private void later(Outgoing outgoing, Instant now, String why) {
    Instant next = Tries.next(now, outgoing.tries());
    if (messages.later(outgoing.id(), outgoing.tries(), next, why)) {
      Message message = messages.lock(outgoing.id()).orElseThrow();
      var limit = Duration.ofHours(settings.get(MessageSettings.GIVE_UP, message.node()));
      if (message.createdAt().plus(limit).isBefore(now)) {
        failMessage.giveUp(message, contacts.of(message.person()), why);
      }
    }
  }

  /** T226: the second time it goes by the next channel; nothing is said against the address. */
  private void unwanted(Outgoing outgoing, Instant now, String why) {
    boolean again = outgoing.tries() > 1;
    if (messages.later(outgoing.id(), outgoing.tries(), Tries.afterRefusal(now), why) && again) {
      Message message = messages.lock(outgoing.id()).orElseThrow();
      failMessage.forGood(message, contacts.of(message.person()), why);
    }
  }

  /** T226: an address is believed to refuse the second time; then the next channel is used. */
  private void refused(Outgoing outgoing, Instant now, String why) {
    Instant again = Tries.afterRefusal(now);
    if (!messages.later(outgoing.id(), outgoing.tries(), again, why)) {
      return; // another has it by now
    }
    boolean believed =
        contacts.refused(outgoing.person(), outgoing.medium(), outgoing.address(), now);
    if (believed) {
      Message message = messages.lock(outgoing.id()).orElseThrow();
      failMessage.forGood(message, contacts.of(message.person()), why);
    }
  }
}
