package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.Tries;
import ils.core.db.Retried;
import ils.core.org.Organisation;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages that are due, looks whether what they tell is still so, words them, and keeps the
 * words before anybody has them. From then on they are the taker's, for as long as it lives ({@link
 * Senders}) and no longer than {@link #LEASE}; one that died leaves them to be sent by another, in
 * the same words under the same number.
 */
@ApplicationScoped
public class TakeMessages {

  /** Longer than a round of messages takes, with every time limit of a mail server in it. */
  public static final Duration LEASE = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger("ils.notices");

  @Inject Messages messages;
  @Inject ToldReader toldReader;
  @Inject Contacts contacts;
  @Inject WordMessage wordMessage;
  @Inject FailMessage failMessage;
  @Inject Senders senders;
  @Inject Settings settings;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /**
   * What was taken.
   *
   * @param found how many were due, those among them that need not go out
   */
  public record Batch(int found, List<Outgoing> outgoing) {}

  @Retried
  @Transactional
  public Batch take(int most) {
    Instant now = clock.instant();
    List<Message> due = messages.take(now, most);
    Map<Long, List<Told>> told =
        toldReader
            .of(due.stream().collect(Collectors.toMap(Message::id, Message::language)))
            .stream()
            .collect(Collectors.groupingBy(Told::message));
    List<Outgoing> outgoing = new ArrayList<>();
    for (Message message : due) {
      take(message, told.getOrDefault(message.id(), List.of()), now).ifPresent(outgoing::add);
    }
    return new Batch(due.size(), outgoing);
  }

  /**
   * The first message that is due could not even be taken. Like one that cannot be delivered, it is
   * given up after some time.
   *
   * @param why the kind of failure, never its words
   */
  @Transactional
  public void putOff(String why) {
    Instant now = clock.instant();
    for (Message message : messages.take(now, 1)) {
      var limit = Duration.ofHours(settings.get(MessageSettings.GIVE_UP, message.node()));
      if (message.createdAt().plus(limit).isBefore(now)) {
        failMessage.giveUp(message, contacts.of(message.person()), why);
      } else {
        messages.putOff(message.id(), Tries.next(now, message.tries() + 1), why);
      }
    }
  }

  /** Also what was put off until the middle of the night waits for the morning. */
  private Instant earliest(Message message, Instant now) {
    return message.medium() == Medium.INBOX
        ? now
        : settings
            .get(MessageSettings.quiet(message.medium()), message.node())
            .after(now, organisation.tree().get(message.node()).zone());
  }

  private Optional<Outgoing> take(Message message, List<Told> told, Instant now) {
    Instant earliest = earliest(message, now);
    if (earliest.isAfter(now)) {
      messages.postpone(message.id(), earliest);
      return Optional.empty();
    }
    Contact contact = contacts.of(message.person());
    WordMessage.Worded words = kept(message);
    if (words == null) {
      List<Told> still = told.stream().filter(Told::isTrue).toList();
      drop(message, told);
      if (still.isEmpty()) {
        messages.end(message.id(), "WITHDRAWN", "CAUSE_GONE");
        return Optional.empty();
      }
      words = wordMessage.word(message, contact, still);
      tell(message, words);
    }
    return message.medium() == Medium.INBOX
        ? inbox(message, words, now)
        : outgoing(message, contact, words, now);
  }

  private static WordMessage.@Nullable Worded kept(Message message) {
    String subject = message.subject();
    String body = message.body();
    return subject == null || body == null
        ? null
        : new WordMessage.Worded(subject, body, List.of());
  }

  private void drop(Message message, List<Told> told) {
    List<Long> gone = told.stream().filter(t -> !t.isTrue()).map(Told::notice).toList();
    if (!gone.isEmpty()) {
      messages.untell(message.id(), gone);
    }
  }

  private static void tell(Message message, WordMessage.Worded words) {
    if (!words.broken().isEmpty()) {
      LOG.log(
          Level.WARNING,
          "wordings of node {0} are broken, the shipped ones are used: {1}",
          Long.toString(message.node()),
          words.broken());
    }
  }

  private Optional<Outgoing> inbox(Message message, WordMessage.Worded words, Instant now) {
    messages.arrived(message.id(), words, now);
    return Optional.empty();
  }

  private Optional<Outgoing> outgoing(
      Message message, Contact contact, WordMessage.Worded words, Instant now) {
    Optional<String> address = contact.address(message.medium());
    if (address.isEmpty()) {
      failMessage.forGood(message, contact, "NO_ADDRESS");
      return Optional.empty();
    }
    var key = message.medium() == Medium.SMS ? MessageSettings.SMS_SENDER : MessageSettings.SENDER;
    var outgoing =
        new Outgoing(
            message.id(),
            message.tries() + 1,
            message.person(),
            message.medium(),
            address.get(),
            settings.get(key, message.node()),
            toldReader.library(message.node(), contact.language()),
            words.subject(),
            words.text());
    if (message.unsure()) {
      LOG.log(Level.WARNING, "{0}: its sender died handing it over; it may arrive twice", outgoing);
    }
    messages.sending(outgoing, senders.own(), now.plus(LEASE));
    return Optional.of(outgoing);
  }
}
