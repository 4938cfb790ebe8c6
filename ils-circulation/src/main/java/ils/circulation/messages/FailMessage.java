package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.MediumOrder;
import ils.circulation.policy.notices.NoticeKind;
import ils.circulation.policy.notices.QuietHours;
import ils.core.db.Rows;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Ends a message that cannot be delivered, and tells its news by the next channel there is. */
@ApplicationScoped
class FailMessage {

  @Inject Messages messages;
  @Inject Settings settings;
  @Inject Organisation organisation;
  @Inject Clock clock;

  private record News(NoticeKind kind, Set<Medium> tried) {}

  /** The message cannot be delivered. */
  void forGood(Message message, Contact contact, String why) {
    messages.end(message.id(), "FAILED", why);
    fallBack(message, contact);
  }

  /** It was tried for too long. */
  void giveUp(Message message, Contact contact, String why) {
    messages.end(message.id(), "GIVEN_UP", why);
    fallBack(message, contact);
  }

  private void fallBack(Message message, Contact contact) {
    Map<Medium, List<Long>> next = new EnumMap<>(Medium.class);
    MediumOrder usual = settings.get(MessageSettings.MEDIA, message.node());
    news(message.id())
        .forEach(
            (notice, news) -> {
              MediumOrder order =
                  contact.wish(news.kind().topic()).map(usual::preferring).orElse(usual);
              order
                  .next(contact.reachable(), news.tried())
                  .ifPresent(m -> next.computeIfAbsent(m, x -> new ArrayList<>()).add(notice));
            });
    Instant now = clock.instant();
    OrgNode node = organisation.tree().get(message.node());
    next.forEach(
        (medium, notices) -> {
          QuietHours quiet = settings.get(MessageSettings.quiet(medium), node.id());
          Instant due = quiet.after(now, node.zone());
          messages.add(new NewMessage(contact, node.id(), medium, due, notices), now, message.id());
        });
  }

  private Map<Long, News> news(long message) {
    Map<Long, News> news = new TreeMap<>();
    for (Object[] row : messages.channels(message)) {
      NoticeKind kind = NoticeKind.valueOf((String) row[1]);
      news.computeIfAbsent(Rows.id(row[0]), n -> new News(kind, EnumSet.noneOf(Medium.class)))
          .tried()
          .add(Medium.valueOf((String) row[2]));
    }
    return news;
  }
}
