package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.holds.ExtendHold;
import ils.circulation.holds.HoldChange;
import ils.circulation.notices.NoticeJobs;
import ils.circulation.policy.holds.HoldState;
import ils.core.access.NotPermitted;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The notice about a hold’s last day of interest, and what the patron can do about it. */
@ExtendWith(ArquillianExtension.class)
class ExtendHoldIT {

  @Inject NoticeWorld world;
  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject NoticeJobs jobs;
  @Inject ExtendHold extendHold;

  private StubMailServer mail;
  private String card = "";
  private long hold;

  @BeforeEach
  void open() {
    world.open();
    mail = NoticeWorld.mailServer();
    card = world.citizen(null);
    hold = world.waitingHold(card);
  }

  @AfterEach
  void close() {
    mail.close();
    world.close();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(world.now(), NoticeWorld.ZONE);
  }

  private void endsOn(LocalDate day) {
    holds.execute("update hold set wanted_until = ? where id = ?", day, hold);
  }

  private String wantedUntil() {
    return holds.text("select cast(wanted_until as char) from hold where id = " + hold);
  }

  private Occasion atHome(String patron) {
    return new Occasion(
        new Actor(Actor.Kind.PATRON, lending.person(patron), lending.municipality(), null),
        Channel.WEB,
        holds.main(),
        null);
  }

  private void told() {
    jobs.planFromDates();
    world.run();
  }

  @Test
  @DisplayName("T199: the notice leads to the hold, one act extends it, and it is told again later")
  void oneActExtendsIt() {
    endsOn(today().plusDays(14));
    told();
    assertThat(mail.to(NoticeWorld.mail(card)).getLast().source())
        .contains("Forl", "/my/holds/" + hold);

    var change = extendHold.extend(atHome(card), hold);

    assertThat(change).isInstanceOf(HoldChange.Done.class);
    assertThat(wantedUntil()).isEqualTo(today().plusDays(180).toString());
    assertThat(holds.count(EVENTS + hold)).isEqualTo(1);
    told();
    assertThat(mail.to(NoticeWorld.mail(card))).as("nothing to tell for a while").hasSize(1);
    endsOn(today().plusDays(14).plusDays(1));
    world.later(java.time.Duration.ofDays(1));
    told();
    assertThat(mail.to(NoticeWorld.mail(card))).hasSize(2);
  }

  private static final String EVENTS =
      "select count(*) from event where kind = 'InterestChanged' and subject_id = ";

  @Test
  @DisplayName("T199: what was extended before the notice went out is not told")
  void extendedBeforeItIsTold() {
    endsOn(today().plusDays(14));
    jobs.planFromDates();
    extendHold.extend(atHome(card), hold);
    world.run();

    assertThat(mail.to(NoticeWorld.mail(card))).isEmpty();
  }

  @Test
  @DisplayName("T199: once the last day is over it is too late, and the answer says so")
  void tooLate() {
    endsOn(today().minusDays(1));
    assertThat(extendHold.extend(atHome(card), hold))
        .isEqualTo(new HoldChange.Ended(HoldState.EXPIRED));
    world.passDays();

    assertThat(extendHold.extend(atHome(card), hold))
        .isEqualTo(new HoldChange.Ended(HoldState.EXPIRED));
  }

  @Test
  @DisplayName(
      "T199: a hold is never shortened by it, has no end where it had none, and is one’s own")
  void theEdges() {
    String far = today().plusDays(400).toString();
    endsOn(LocalDate.parse(far));
    extendHold.extend(atHome(card), hold);
    assertThat(wantedUntil()).isEqualTo(far);
    holds.execute("update hold set wanted_until = null where id = ?", hold);
    extendHold.extend(atHome(card), hold);
    assertThat(holds.count(EVENTS + hold)).isZero();
    String other = world.citizen(null);
    assertThatThrownBy(() -> extendHold.extend(atHome(other), hold))
        .isInstanceOf(NotPermitted.class);
  }
}
