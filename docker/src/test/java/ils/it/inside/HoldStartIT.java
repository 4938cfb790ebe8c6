package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.PlaceHold;
import ils.circulation.holdshelf.HoldClock;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds that are wanted from a day on. */
@ExtendWith(ArquillianExtension.class)
class HoldStartIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CoreWorld core;
  @Inject PlaceHold placeHold;
  @Inject HoldClock holdClock;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    core.setOnce(lending.branch(), "lending.holds.ahead.days", "3");
  }

  private long wanted(long bib, LocalDate from, @Nullable LocalDate until, long pickup) {
    var terms = new HoldWish.Terms(null, false, from, until, Said.NOTHING);
    var wish =
        new HoldWish(
            new ByKey(lending.citizen()), pickup, List.of(HoldWish.Line.title(bib)), terms);
    var placed = (HoldOutcome.Placed) placeHold.place(world.at(pickup), wish);
    return placed.holds().getFirst().holdId();
  }

  private String lastAsleep(long hold) {
    return world.text("select cast(sleeps_until as char) from hold where id = " + hold);
  }

  @Test
  @DisplayName("T160: a hold that begins on a day is passed over until then, and keeps its place")
  void itSleepsUntilItsDay() {
    LocalDate today = world.today();
    long bib = world.title();
    String copy = world.copy(bib, world.main());

    long early = wanted(bib, today.plusDays(20), null, world.main());
    var later = world.hold(bib, world.main());

    assertThat(world.state(early)).isEqualTo("WAITING");
    assertThat(lastAsleep(early)).isEqualTo(today.plusDays(19).toString());
    assertThat(world.copyOf(later.holdId())).isEqualTo(copy);
    assertThat(world.scan(copy, world.main()).hold().holdId()).isEqualTo(later.holdId());
  }

  @Test
  @DisplayName("T160: the days to look ahead let a copy be set aside before, and not a day earlier")
  void soManyDaysAhead() {
    LocalDate today = world.today();
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    long other = world.title();
    String another = world.copy(other, world.branch());

    long near = wanted(bib, today.plusDays(3), null, world.branch());
    long far = wanted(other, today.plusDays(4), null, world.branch());

    assertThat(world.copyOf(near)).isEqualTo(copy);
    assertThat(world.state(far)).isEqualTo("WAITING");
    assertThat(lastAsleep(far)).isEqualTo(today.toString());
    world.execute(
        "update hold set sleeps_from = ?, sleeps_until = ?, version = version + 1 where id = ?",
        today.minusDays(1),
        today.minusDays(1),
        far);
    holdClock.passDays();
    assertThat(world.copyOf(far)).as("the next day").isEqualTo(another);
  }

  @Test
  void aDayThatMakesNoSenseIsRefused() {
    LocalDate today = world.today();
    long bib = world.title();
    world.copy(bib, world.main());

    assertThatThrownBy(() -> wanted(bib, today.plusDays(9), today.plusDays(8), world.main()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("wantedUntil");
    assertThatThrownBy(() -> wanted(bib, today.plusYears(2), null, world.main()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("startsOn");
    long past = wanted(bib, today.minusDays(2), null, world.main());
    assertThat(world.state(past)).as("a day that has been is now").isEqualTo("TARGETED");
  }
}
