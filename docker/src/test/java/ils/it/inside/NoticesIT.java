package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Places;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.notices.NoticeJobs;
import ils.circulation.notices.WithdrawNotices;
import ils.core.event.About;
import ils.core.event.EventLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told, and what is not told any more; by a real mail server. */
@ExtendWith(ArquillianExtension.class)
class NoticesIT {

  @Inject NoticeWorld world;
  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject NoticeJobs jobs;
  @Inject UndoWorld undo;
  @Inject WithdrawNotices withdrawNotices;
  @Inject EventLog events;
  @Inject Places places;
  @Resource UserTransaction transaction;
  @Resource ManagedExecutorService executor;

  private StubMailServer mail;

  @BeforeEach
  void open() {
    world.open();
    mail = NoticeWorld.mailServer();
  }

  @AfterEach
  void close() {
    mail.close();
    world.close();
  }

  private long lend(String card, int daysLeft) {
    String book = lending.book();
    var lent =
        (Lent)
            checkOut.checkOut(
                lending.desk(null), new CheckOut.Wish(new ByKey(card), book, Said.NOTHING));
    long loan = lent.loan().loanId();
    lending.makeDueAt(
        loan,
        LocalDate.ofInstant(world.now(), NoticeWorld.ZONE)
            .plusDays(daysLeft)
            .atTime(20, 0)
            .atZone(NoticeWorld.ZONE)
            .toInstant());
    return loan;
  }

  private void giveBack(long loan) {
    String barcode = "B" + holds.text("select item_id from loan where id = " + loan);
    checkIn.checkIn(lending.desk(null), CheckIn.Wish.of(barcode));
  }

  @Test
  @DisplayName(
      "A hold that is ready is told once by e-mail and in the inbox, however often it runs")
  void aReadyHoldIsToldOnce() {
    String card = world.citizen(null);
    world.readyHold(card);

    world.run();
    world.run();

    assertThat(mail.to(NoticeWorld.mail(card)))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.header("Subject")).isNotBlank();
              assertThat(told.header("Auto-Submitted")).isEqualTo("auto-generated");
              assertThat(told.header("Message-ID")).matches("<message-\\d+@example.dk>");
              assertThat(told.header("Content-Type")).startsWith("text/plain");
            });
    assertThat(world.states(card, "INBOX")).isEqualTo("SENT");
    assertThat(world.states(card, "EMAIL")).isEqualTo("SENT");
  }

  @Test
  @DisplayName("T224: two loans due the same day are one digest; what was returned is not in it")
  void oneDigest() {
    String card = world.citizen(null);
    lend(card, 2);
    lend(card, 2);
    long returned = lend(card, 2);
    jobs.planFromDates();
    giveBack(returned);

    world.run();

    assertThat(mail.to(NoticeWorld.mail(card)))
        .singleElement()
        .satisfies(
            told -> assertThat(told.source().split("- Bogen", -1)).as("loans told").hasSize(3));
  }

  @Test
  @DisplayName("T227: what was left out because of an act is told once that is undone")
  void toldAfterAll() {
    String card = world.citizen(null);
    long hold = world.readyHold(card);
    String copy = "B" + holds.text("select item_id from hold where id = " + hold);
    holds.lend(card, copy, holds.main());
    world.run();
    assertThat(world.states(card, "EMAIL")).isEqualTo("WITHDRAWN");

    undo.undoLatest();
    world.run();

    assertThat(holds.state(hold)).isEqualTo("ON_SHELF");
    assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
  }

  @Test
  @DisplayName("T224, A116: a loan with another due date than planned is not told of")
  void aMovedDueDateIsNotTold() {
    String card = world.citizen(null);
    long loan = lend(card, 2);
    jobs.planFromDates();
    holds.execute("update loan set due_on = due_on + interval 14 day where id = ?", loan);

    world.run();

    assertThat(mail.to(NoticeWorld.mail(card))).isEmpty();
    assertThat(world.states(card, "EMAIL")).isEqualTo("WITHDRAWN");
  }

  @Test
  @DisplayName("T225: a notice is planned and its loan is closed: it is dropped, others go on")
  void aClosedLoanIsDropped() {
    String one = world.citizen(null);
    String other = world.citizen(null);
    long closed = lend(one, -1);
    lend(other, -1);
    jobs.planFromDates();
    jobs.planFromDates();
    giveBack(closed);

    world.run();

    assertThat(mail.to(NoticeWorld.mail(one)))
        .allSatisfy(told -> assertThat(told.source()).doesNotContain("Skulle have"));
    assertThat(mail.to(NoticeWorld.mail(other))).hasSize(1);
  }

  @Test
  @DisplayName(
      "T6, T225: a wording that is broken stops no loan and no notice; the shipped one is used")
  void aBrokenWordingStopsNothing() {
    world.set("notices.off", "WELCOME");
    holds.execute(
        "insert into notice_wording (id, node_id, kind, medium, language, version, subject, body,"
            + " created_at) values (?,?,'CHECKED_OUT','EMAIL','da',1,'x','{{nonsense}}',now())",
        world.now().toEpochMilli(),
        lending.municipality());
    world.changedWordings();
    String card = world.citizen(null);
    lend(card, 20);

    world.run();

    assertThat(mail.to(NoticeWorld.mail(card)))
        .singleElement()
        .satisfies(told -> assertThat(told.source()).contains("Bogen"));
  }

  @Test
  @DisplayName("T199: when the last day of interest has passed, the hold expires and that is told")
  void anExpiredInterestIsTold() {
    String card = world.citizen(null);
    long hold = world.waitingHold(card);
    holds.execute("update hold set wanted_until = '2026-01-05' where id = ?", hold);

    world.passDays();
    world.run();

    assertThat(holds.state(hold)).isEqualTo("EXPIRED");
    assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
  }

  @Test
  @DisplayName("T199: before the last day of interest the patron is told that it can be extended")
  void anEndingInterestIsTold() {
    String card = world.citizen(null);
    long hold = world.waitingHold(card);
    holds.execute(
        "update hold set wanted_until = ? where id = ?",
        LocalDate.ofInstant(world.now(), NoticeWorld.ZONE).plusDays(14),
        hold);

    jobs.planFromDates();
    jobs.planFromDates();
    world.run();

    assertThat(mail.to(NoticeWorld.mail(card))).hasSize(1);
  }

  @Test
  @DisplayName("T227: of an event that is undone before it was sent nothing is told")
  void whatIsUndoneIsNotTold() throws Exception {
    String planned = world.citizen(null);
    String waiting = world.citizen(null);
    long one = world.readyHold(planned);
    jobs.planFromEvents();
    long two = world.readyHold(waiting);

    transaction.begin();
    withdrawNotices.undone(places.of(world.staff()), Set.of(ready(one), ready(two)));
    transaction.commit();
    world.run();

    assertThat(mail.to(NoticeWorld.mail(planned))).isEmpty();
    assertThat(mail.to(NoticeWorld.mail(waiting))).isEmpty();
  }

  private long ready(long hold) {
    return holds.count("select id from event where kind = 'HoldReady' and subject_id = " + hold);
  }

  @Test
  @DisplayName("An event that commits late is told, after those that were logged later")
  void aLateCommitIsTold() throws Exception {
    String late = world.citizen(null);
    long hold = world.readyHold(late);
    holds.execute("delete from delivery where event_id = ?", ready(hold));
    transaction.begin();
    events.add(
        world.staff(),
        new ils.circulation.targeting.HoldEvents.HoldReady(
            hold,
            ils.circulation.policy.holds.HoldState.IN_TRANSIT,
            holds.main(),
            "1",
            LocalDate.ofInstant(world.now(), NoticeWorld.ZONE)),
        new About(lending.person(late), null, null, hold));
    var other = executor.submit(this::told);

    assertThat(other.get()).isEqualTo(1);
    assertThat(mail.to(NoticeWorld.mail(late))).isEmpty();
    transaction.commit();
    world.run();
    assertThat(mail.to(NoticeWorld.mail(late))).hasSize(1);
  }

  /** Mails that somebody else gets meanwhile. */
  private int told() {
    String card = world.citizen(null);
    long hold = world.waitingHold(card);
    holds.execute(
        "update hold set wanted_until = ? where id = ?",
        LocalDate.ofInstant(world.now(), NoticeWorld.ZONE).plusDays(14),
        hold);
    jobs.planFromDates();
    world.run();
    return mail.to(NoticeWorld.mail(card)).size();
  }

  @Test
  @DisplayName("A116: no SMS between nine in the evening and eight in the morning")
  void quietHours() throws Exception {
    try (var gateway = NoticeWorld.gateway()) {
      world.set("notices.media", "SMS");
      String card = world.citizen("+4511" + world.now().toEpochMilli() % 1_000_000);
      world.at(LocalTime.of(22, 0));
      world.readyHold(card);

      world.run();
      String number = holds.text("select phone from person where id = " + lending.person(card));
      assertThat(gateway.textsTo(number)).isEmpty();
      world.at(LocalTime.of(8, 1));
      world.run();

      assertThat(gateway.textsTo(number))
          .singleElement()
          .satisfies(text -> assertThat(text).contains("Bogen").hasSizeLessThan(160));
    }
  }
}
