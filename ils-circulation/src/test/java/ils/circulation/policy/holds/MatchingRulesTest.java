package ils.circulation.policy.holds;

import static ils.circulation.policy.holds.GivenHold.HERE;
import static ils.circulation.policy.holds.GivenHold.THERE;
import static ils.circulation.policy.holds.GivenHold.TODAY;
import static ils.circulation.policy.holds.GivenHold.copy;
import static ils.circulation.policy.holds.GivenHold.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.holds.Fit.Misfit;
import ils.circulation.policy.holds.PickupPoint.Cause;
import ils.circulation.policy.rules.RuleSets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fit, order, fairness, pickup places, the days on the shelf, the estimate. */
class MatchingRulesTest {

  private static final Routes NO_WAY = (from, to) -> from == to ? Integer.valueOf(0) : null;

  private static Copy of(Copy copy, Copy.Obstacle obstacle, Long onlyFor, String... pickup) {
    return new Copy(
        copy.id(),
        copy.bibId(),
        copy.place(),
        copy.home(),
        copy.edition(),
        copy.group(),
        obstacle,
        onlyFor,
        Set.of(pickup));
  }

  private static Wanted work(Accepts accepts) {
    return new Wanted(1, Set.of(10L), null, accepts, HERE, List.of(), false, List.of(9L));
  }

  @Test
  @DisplayName("T161: a hold on a work takes no other material and no other language")
  void editionsOfAWork() {
    var book = new Accepts(Set.of("book"), Set.of("DAN"), null);

    assertThat(Fit.serves(work(book), copy(1, HERE), Routes.EVERYWHERE)).isTrue();
    assertThat(
            Fit.reasons(
                work(new Accepts(Set.of("AUDIO"), Set.of("eng"), 2020)), copy(1, HERE), NO_WAY))
        .containsExactly(Misfit.OTHER_MATERIAL, Misfit.OTHER_LANGUAGE, Misfit.OLDER_EDITION);
    assertThat(Accepts.parse(book.print())).isEqualTo(book);
    assertThat(Accepts.parse("")).isEqualTo(Accepts.ALL);
  }

  @Test
  @DisplayName("T161: words that could not be read again are no editions to choose from")
  void wordsThatCannotBeKept() {
    assertThatThrownBy(() -> new Accepts(Set.of("BOOK", "DVD/BLU"), Set.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Accepts(Set.of(), Set.of("da,de"), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Accepts.isLanguage("xx ")).isFalse();
  }

  @Test
  @DisplayName("A90: who wants the newest edition takes it and those that come, and no older one")
  void theNewestEdition() {
    var newest = new Accepts(Set.of(), Set.of(), 2019);

    assertThat(newest.takes(new Edition("BOOK", "dan", 2019))).isTrue();
    assertThat(newest.takes(new Edition("BOOK", "dan", 2024))).isTrue();
    assertThat(newest.takes(new Edition("BOOK", "dan", 2018))).isFalse();
    assertThat(newest.takes(new Edition("BOOK", "dan", null))).isFalse();
    assertThat(Accepts.parse(newest.print())).isEqualTo(newest);
  }

  @Test
  @DisplayName("T170: what may not travel from here to there never serves there")
  void noWay() {
    assertThat(Fit.reasons(wanted(THERE), copy(1, HERE), NO_WAY))
        .containsExactly(Misfit.NO_WAY_THERE);
    assertThat(Fit.serves(wanted(HERE), copy(1, HERE), NO_WAY)).isTrue();
  }

  @Test
  @DisplayName("T189: what is not holdable serves nobody, and a school's copy its own alone")
  void obstacles() {
    var quick = of(copy(1, HERE), Copy.Obstacle.NOT_HOLDABLE, null);
    var school = of(copy(1, HERE), null, 7L);
    var pupil =
        new Wanted(1, Set.of(10L), null, Accepts.ALL, HERE, List.of(), true, List.of(7L, 9L));

    assertThat(Fit.reasons(wanted(HERE), quick, NO_WAY)).containsExactly(Misfit.NOT_HOLDABLE);
    assertThat(Fit.reasons(wanted(HERE), school, NO_WAY)).containsExactly(Misfit.FOR_OTHERS);
    assertThat(Fit.serves(pupil, school, NO_WAY)).isTrue();
  }

  @Test
  @DisplayName("T154, T155: pickup places are flagged, in use, reached and named by some copy")
  void pickupPlaces() {
    var copies = List.of(copy(1, HERE), of(copy(2, THERE), null, null, "p2"));

    assertThat(PickupRules.against(wanted(HERE), true, false, copies, NO_WAY)).isEmpty();
    assertThat(PickupRules.against(wanted(THERE), true, false, copies, NO_WAY)).isEmpty();
    assertThat(PickupRules.against(wanted(3), true, false, copies, Routes.EVERYWHERE)).isEmpty();
    assertThat(PickupRules.against(wanted(3), true, false, copies, NO_WAY))
        .containsExactly(Cause.NO_WAY_THERE);
    assertThat(PickupRules.against(wanted(3), false, true, copies.subList(1, 2), NO_WAY))
        .containsExactly(Cause.NOT_A_PICKUP_PLACE, Cause.CLOSED_FOR_GOOD, Cause.NOT_BY_RULE);
  }

  private static Score score(long copy, boolean here, int opensIn, boolean own, long key) {
    return new Score(0, false, here, opensIn, own, TODAY.plusDays(opensIn), key, copy);
  }

  private static Score best(List<ScoreKey> order, Score... scores) {
    return Stream.of(scores).min(Score.by(order)).orElseThrow();
  }

  @Test
  @DisplayName("T169: the copy at the pickup place comes first, whatever is cheaper")
  void theCopyAtThePickupPlace() {
    var here = score(1, true, 1, false, 5);
    var there = score(2, false, 0, true, 5);

    assertThat(best(ScoreKey.DEFAULT_ORDER, there, here)).isEqualTo(here);
  }

  @Test
  @DisplayName("T172: of the others, the library that opens soonest, also when all are closed")
  void theLibraryThatOpensSoonest() {
    var today = score(1, false, 0, false, 5);
    var tomorrow = score(2, false, 1, true, 5);
    var later = score(3, false, 3, true, 5);

    assertThat(best(ScoreKey.DEFAULT_ORDER, later, tomorrow, today)).isEqualTo(today);
    assertThat(best(ScoreKey.DEFAULT_ORDER, later, tomorrow)).isEqualTo(tomorrow);
  }

  @Test
  @DisplayName(
      "T176: first come first served, or those who fetch it here, by the order of the rules")
  void firstComeOrLocal() {
    var older = score(1, false, 0, true, 5);
    var younger = score(1, true, 0, true, 6);

    assertThat(best(ScoreKey.DEFAULT_ORDER, older, younger)).isEqualTo(younger);
    assertThat(best(ScoreKey.order(List.of("staff")), older, younger)).isEqualTo(older);
    assertThat(younger.explain(ScoreKey.DEFAULT_ORDER))
        .containsEntry(ScoreKey.HERE, "here")
        .containsEntry(ScoreKey.REQUEST, "6");
  }

  @Test
  @DisplayName("T171: equals are told apart by their number, so the answer is always the same")
  void equals() {
    var one = score(1, true, 0, true, 5);
    var two = score(2, true, 0, true, 5);

    assertThat(best(ScoreKey.DEFAULT_ORDER, two, one)).isEqualTo(one);
  }

  @Test
  @DisplayName("T190: who has been passed over longer than the guard allows is next")
  void fairness() {
    assertThat(Fairness.isDue(TODAY.minusDays(15), TODAY, 14)).isTrue();
    assertThat(Fairness.isDue(TODAY.minusDays(14), TODAY, 14)).isFalse();
    assertThat(Fairness.isDue(null, TODAY, 14)).isFalse();
    assertThat(Fairness.isDue(TODAY.minusDays(99), TODAY, null)).isFalse();
  }

  @Test
  void anUnknownKeyIsRefusedWhenTheRulesAreSaved() {
    assertThatThrownBy(() -> RuleSets.rules("rule all\n  hold-order here cheapest\n"))
        .hasMessageContaining("cheapest");
  }

  private static OpenHours closedOn(DayOfWeek... days) {
    return day ->
        List.of(days).contains(day.getDayOfWeek())
            ? List.of()
            : List.of(new OpenHours.Span(LocalTime.of(8, 0), LocalTime.of(20, 0)));
  }

  @Test
  @DisplayName("T191: seven open days on the shelf; closed days inside make it later")
  void shelfDays() {
    var weekend = closedOn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    LocalDate thursday = LocalDate.of(2026, 9, 3);

    assertThat(ShelfExpiry.lastDay(thursday, 7, OpenHours.ALWAYS)).isEqualTo("2026-09-10");
    assertThat(ShelfExpiry.lastDay(thursday, 7, weekend)).isEqualTo("2026-09-14");
    assertThat(ShelfExpiry.lastDay(thursday, 0, weekend)).isEqualTo("2026-09-03");
    assertThat(ShelfExpiry.lastDay(thursday, 7, day -> List.of())).isEqualTo("2026-09-10");
  }

  @Test
  @DisplayName("A98: the n-th waits for the n-th copy that comes back, and then for the next round")
  void estimate() {
    var due = List.of(TODAY.plusDays(10), TODAY.plusDays(3));

    assertThat(Estimate.day(1, due, TODAY, 28)).isEqualTo(TODAY.plusDays(5));
    assertThat(Estimate.day(2, due, TODAY, 28)).isEqualTo(TODAY.plusDays(12));
    assertThat(Estimate.day(3, due, TODAY, 28)).isEqualTo(TODAY.plusDays(33));
    assertThat(Estimate.day(1, List.of(TODAY.minusDays(1)), TODAY, 28))
        .isEqualTo(TODAY.plusDays(9));
    assertThat(Estimate.day(1, List.of(), TODAY, 28)).isNull();
  }
}
