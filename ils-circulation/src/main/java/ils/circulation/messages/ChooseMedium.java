package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.Reception;
import ils.circulation.policy.notices.Topic;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person chooses how to be told, topic by topic; it counts for what is bundled from now on. */
@ApplicationScoped
public class ChooseMedium {

  @Inject Contacts contacts;
  @Inject EventLog events;

  /** A person has chosen, or has left it to the library again. */
  public record MediumChosen(Map<Topic, String> choices) implements DomainEvent {}

  /**
   * Sets the two switches that stand for all topics. Switches as they stand already leave what was
   * chosen topic by topic alone.
   *
   * @param addresses the channels that the person has an address for
   */
  @Transactional
  public void receive(Occasion occasion, long person, Reception wanted, Set<Medium> addresses) {
    if (!Reception.of(contacts.wishes(person), addresses).equals(wanted)) {
      choose(occasion, person, wanted.wishes());
    }
  }

  /**
   * @param choices the channel of each topic; null as the library does it
   */
  @Transactional
  public void choose(Occasion occasion, long person, Map<Topic, @Nullable Medium> choices) {
    var told = new java.util.EnumMap<Topic, String>(Topic.class);
    choices.forEach(
        (topic, medium) -> {
          contacts.wish(person, topic, medium);
          told.put(topic, medium == null ? "" : medium.name());
        });
    events.add(occasion, new MediumChosen(told), About.person(person));
  }
}
