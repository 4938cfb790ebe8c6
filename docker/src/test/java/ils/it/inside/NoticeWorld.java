package ils.it.inside;

import ils.circulation.holdshelf.HoldClock;
import ils.circulation.messages.SendMessages;
import ils.circulation.notices.NoticeJobs;
import ils.core.config.Snapshots.Area;
import ils.core.db.Utc;
import ils.core.event.Actor;
import ils.core.event.Occasion;
import ils.core.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The lending world with patrons that can be written to, and a clock that goes on. */
@ApplicationScoped
public class NoticeWorld {

  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject CoreWorld core;
  @Inject HoldClock holdClock;
  @Inject NoticeJobs jobs;
  @Inject SendMessages sendMessages;
  @Inject SystemClock systemClock;
  @Inject Clock clock;

  private Duration shift = Duration.ZERO;

  /** Noon of today, and what other tests left to be told is forgotten. */
  void open() {
    holds.open();
    shift = Duration.ZERO;
    systemClock.shift(shift);
    core.execute(
        "update delivery set done_at = ? where done_at is null and listener = 'notices'",
        Utc.of(clock.instant()));
    core.execute("update notice set state = 'BUNDLED' where state = 'PLANNED'");
    core.execute("update message set due_at = null where due_at is not null");
    core.execute("delete from setting where name like 'notices.%'");
    core.changed(Area.SETTINGS);
    core.execute("delete from notice_wording");
    core.changed(Area.NOTICES);
    at(LocalTime.NOON);
  }

  /** Back to the present; what was done in the future would be the latest act of other tests. */
  void close() {
    systemClock.shift(Duration.ZERO);
    core.execute("delete from act where at > ?", Utc.of(clock.instant()));
  }

  /** The next moment with this time of day in Denmark. */
  void at(LocalTime time) {
    var here = clock.instant().atZone(ZONE);
    var then = here.with(time);
    later(Duration.between(here, then.isBefore(here) ? then.plusDays(1) : then));
  }

  void later(Duration time) {
    shift = shift.plus(time);
    systemClock.shift(shift);
  }

  Instant now() {
    return clock.instant();
  }

  /** A citizen with an e-mail address made of the card, and perhaps a telephone. */
  String citizen(@Nullable String phone) {
    String card = lending.citizen();
    core.execute(
        "update person set email = ?, phone = ? where id = ?",
        mail(card),
        phone,
        lending.person(card));
    return card;
  }

  static String mail(String card) {
    return card.toLowerCase(java.util.Locale.ROOT) + "@example.dk";
  }

  /** Everything that is due is planned, bundled once its window is over, and sent. */
  void run() {
    jobs.planFromEvents();
    later(Duration.ofMinutes(11));
    jobs.bundle();
    sendMessages.sendAll();
  }

  /** A hold of the patron that has just become ready at the main library; gives the hold. */
  long readyHold(String card) {
    long bib = holds.title();
    String copy = holds.copy(bib, holds.main());
    long hold = holds.hold(card, bib, holds.main()).holdId();
    holds.scan(copy, holds.main());
    return hold;
  }

  /** A hold that waits, for the only copy is lent; gives the hold. */
  long waitingHold(String card) {
    long bib = holds.title();
    holds.lend(lending.citizen(), holds.copy(bib, holds.main()), holds.main());
    return holds.hold(card, bib, holds.main()).holdId();
  }

  /** Staff of the municipality, with every right. */
  Occasion staff() {
    return new Occasion(Actor.OPERATOR, ils.core.event.Channel.DESK, holds.main(), null);
  }

  void set(String name, String value) {
    core.execute(
        "insert into setting (node_id, name, value, changed_at) values (?,?,?,?)"
            + " on duplicate key update value = values(value)",
        lending.municipality(),
        name,
        value,
        Utc.of(now()));
    core.changed(Area.SETTINGS);
  }

  /** Wordings were changed by SQL. */
  void changedWordings() {
    core.changed(Area.NOTICES);
  }

  /** Days have passed for holds. */
  void passDays() {
    holdClock.passDays();
  }

  /** States of the messages to a patron by a channel, in their order. */
  String states(String card, String medium) {
    return holds.text(
        "select coalesce(group_concat(state order by id), '') from message where person_id = "
            + lending.person(card)
            + " and medium = '"
            + medium
            + "'");
  }

  static StubMailServer mailServer() {
    var config = ConfigProvider.getConfig();
    return StubMailServer.start(
        config.getValue("ils.mail.host", String.class),
        config.getValue("ils.mail.port", Integer.class));
  }

  static StubGateway gateway() throws java.io.IOException {
    var address = ConfigProvider.getConfig().getValue("ils.sms.address", String.class);
    return StubGateway.start(URI.create(address).getPort());
  }
}
