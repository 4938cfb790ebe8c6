package ils.circulation.notices;

import ils.circulation.messages.Contact;
import ils.circulation.messages.Contacts;
import ils.circulation.messages.MessageSettings;
import ils.circulation.messages.Messages;
import ils.circulation.messages.NewMessage;
import ils.circulation.notices.Notices.Planned;
import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.MediumOrder;
import ils.core.db.Retried;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one message for each channel of all that waits to be told to a person. Everything is in the
 * inbox; beside it each notice goes by the first channel by which the person can be reached.
 */
@ApplicationScoped
public class BundleNotices {

  /** What is due this much later goes into the same message. */
  private static final Duration TOGETHER = Duration.ofMinutes(30);

  @Inject Notices notices;
  @Inject Contacts contacts;
  @Inject Messages messages;
  @Inject Settings settings;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /** People for whom something is due. */
  public List<Long> due(int most) {
    return notices.peopleWithNews(clock.instant(), most);
  }

  /** Bundles what waits for a person; false if there is nothing, or another node is at it. */
  @Retried
  @Transactional
  public boolean bundle(long person) {
    Instant now = clock.instant();
    List<Planned> waiting = notices.lock(person, now.plus(TOGETHER));
    if (waiting.isEmpty()) {
      return false;
    }
    Contact contact = contacts.of(person);
    Map<Medium, List<Planned>> byMedium = new EnumMap<>(Medium.class);
    byMedium.put(Medium.INBOX, waiting);
    for (Planned notice : waiting) {
      order(contact, notice)
          .first(contact.reachable())
          .ifPresent(
              medium -> byMedium.computeIfAbsent(medium, m -> new ArrayList<>()).add(notice));
    }
    byMedium.forEach((medium, told) -> messages.add(message(contact, medium, told, now), now));
    notices.bundled(waiting);
    return true;
  }

  private MediumOrder order(Contact contact, Planned notice) {
    MediumOrder usual = settings.get(MessageSettings.MEDIA, notice.node());
    return contact.wish(notice.kind().topic()).map(usual::preferring).orElse(usual);
  }

  private NewMessage message(Contact contact, Medium medium, List<Planned> told, Instant now) {
    OrgNode node = organisation.tree().get(told.getFirst().node());
    Instant due =
        medium == Medium.INBOX
            ? now
            : settings.get(MessageSettings.quiet(medium), node.id()).after(now, node.zone());
    return new NewMessage(contact, node.id(), medium, due, told.stream().map(Planned::id).toList());
  }
}
