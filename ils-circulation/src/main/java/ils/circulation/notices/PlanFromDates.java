package ils.circulation.notices;

import ils.circulation.notices.NewsReader.Subject;
import ils.circulation.policy.notices.NoticeDays;
import ils.circulation.policy.notices.NoticeKind;
import ils.core.db.Retried;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.org.SettingKey;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Plans what comes with the days: due soon, overdue, last day on the shelf, last day of interest.
 * Planning twice plans once, so that it runs every hour on every node; days that went by while the
 * server stood still are caught up with.
 */
@ApplicationScoped
public class PlanFromDates {

  private static final int CATCH_UP_DAYS = 3;
  private static final int AT_A_TIME = 500;

  @Inject NewsReader reader;
  @Inject Notices notices;
  @Inject Settings settings;
  @Inject Organisation organisation;
  @Inject Clock clock;

  /**
   * What is looked for.
   *
   * @param day the due date or last day
   * @param lentBefore only loans older than that, for nobody who has just lent for a day needs to
   *     hear that it is due soon
   */
  public record Search(NoticeKind kind, LocalDate day, LocalDate lentBefore) {}

  /** What is to be looked for today, each with the nodes whose settings say so. */
  public Map<Search, List<Long>> searches() {
    var searches = new HashMap<Search, List<Long>>();
    Instant now = clock.instant();
    for (OrgNode node : organisation.tree().all()) {
      LocalDate today = LocalDate.ofInstant(now, node.zone());
      for (Search search : searches(node.id(), today)) {
        searches.computeIfAbsent(search, s -> new ArrayList<>()).add(node.id());
      }
    }
    return searches;
  }

  private List<Search> searches(long node, LocalDate today) {
    var searches = new ArrayList<Search>();
    ahead(NoticeKind.DUE_SOON, settings.get(NoticeSettings.DUE_SOON, node), today, searches);
    ahead(NoticeKind.HOLD_EXPIRING, get(NoticeSettings.HOLD_EXPIRING, node), today, searches);
    ahead(NoticeKind.HOLD_INTEREST, get(NoticeSettings.HOLD_INTEREST, node), today, searches);
    late(settings.get(NoticeSettings.OVERDUE, node), today, searches);
    searches.removeIf(search -> settings.get(NoticeSettings.OFF, node).has(search.kind()));
    return searches;
  }

  private int get(SettingKey<Integer> key, long node) {
    return settings.get(key, node);
  }

  /** So many days before, or fewer where that day was missed. */
  private static void ahead(NoticeKind kind, int days, LocalDate today, List<Search> searches) {
    for (int ahead = days; ahead > Math.max(0, days - CATCH_UP_DAYS); ahead--) {
      LocalDate day = today.plusDays(ahead);
      searches.add(new Search(kind, day, day.minusDays(days)));
    }
  }

  /** So many days after, or more where that day was missed and the next reminder is not near. */
  private static void late(NoticeDays reminders, LocalDate today, List<Search> searches) {
    List<Integer> days = reminders.days();
    for (int n = 0; n < days.size(); n++) {
      int next = n + 1 < days.size() ? days.get(n + 1) : days.get(n) + CATCH_UP_DAYS + 1;
      int most = Math.min(days.get(n) + CATCH_UP_DAYS, next - 1);
      for (int late = days.get(n); late <= most; late++) {
        LocalDate day = today.minusDays(late);
        searches.add(new Search(reminders.kind(n), day, day.plusDays(1)));
      }
    }
  }

  /** Plans some of what a search finds; returns whether there may be more. */
  @Retried
  @Transactional
  public boolean plan(Search search, List<Long> nodes) {
    List<Subject> found =
        switch (search.kind()) {
          case HOLD_EXPIRING -> reader.shelfEnds(search, nodes, AT_A_TIME);
          case HOLD_INTEREST -> reader.interestEnds(search, nodes, AT_A_TIME);
          default -> reader.due(search, nodes, AT_A_TIME);
        };
    Instant now = clock.instant();
    found.forEach(
        subject ->
            notices.add(new News.Timed(news(search.kind(), subject), earliest(subject, now)), now));
    return found.size() == AT_A_TIME;
  }

  private Instant earliest(Subject subject, Instant now) {
    OrgNode node = organisation.tree().get(subject.whom().node());
    Instant morning =
        LocalDate.ofInstant(now, node.zone())
            .atTime(settings.get(NoticeSettings.PLANNED_AT, node.id()))
            .atZone(node.zone())
            .toInstant();
    return morning.isAfter(now) ? morning : now;
  }

  private static News news(NoticeKind kind, Subject subject) {
    LocalDate on = Objects.requireNonNull(subject.on());
    Long loan = subject.what().loan();
    long id = loan == null ? Objects.requireNonNull(subject.what().hold()) : loan;
    String cause = News.ofDay(kind, loan == null ? "hold" : "loan", id, on);
    return new News(kind, cause, subject.whom(), subject.what(), on, null);
  }
}
