package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ils.circulation.explain.HoldWhy;
import ils.circulation.explain.HoldWhy.Before;
import ils.circulation.explain.HoldWhy.CopyWhy;
import ils.circulation.explain.HoldWhy.Step;
import ils.circulation.explain.HoldWhy.Verdict;
import ils.circulation.explain.WhyHold;
import ils.circulation.holds.Ahead.Because;
import ils.circulation.holds.ReorderQueue;
import ils.circulation.holds.SleepHold;
import ils.circulation.policy.holds.Fit.Misfit;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.holds.ScoreKey;
import ils.circulation.why.Explanation.Fact;
import ils.circulation.why.ValueWhy;
import ils.core.access.NotPermitted;
import ils.core.event.Actor;
import ils.core.event.Occasion;
import ils.core.json.Json;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Why?" for a hold's place in the queue, and for what became of it. */
@ExtendWith(ArquillianExtension.class)
class WhyHoldIT {

  private static final String RULES =
      """
      rule-set then
      rule all
        period 21 days
        hold-interest 90
      rule here when node %s
        shelf-days 3
        hold-interest 30
      """;

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject WhyHold whyHold;
  @Inject ReorderQueue reorderQueue;
  @Inject SleepHold sleepHold;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    lending.noLimit();
    lending.limit(RULES.formatted(lending.mainCode()));
  }

  @AfterEach
  void asBefore() {
    lending.noLimit();
  }

  private HoldWhy why(long hold) {
    return whyHold.why(world.at(world.main()), hold).orElseThrow();
  }

  private static ValueWhy value(List<ValueWhy> values, String key) {
    return values.stream().filter(value -> value.key().equals(key)).findFirst().orElseThrow();
  }

  private static CopyWhy copy(HoldWhy told, String barcode) {
    return told.copies().stream()
        .filter(copy -> copy.barcode().equals(barcode))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("A61, T187: who is before it, by what, and how its day is reckoned; nobody is named")
  void thePlace() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    world.lend(lending.citizen(), copy, world.main());
    String card = lending.citizen();
    long first = world.hold(card, bib, world.main()).holdId();
    long second = world.hold(bib, world.branch()).holdId();
    long third = world.hold(bib, world.main()).holdId();
    sleepHold.sleep(world.at(world.main()), first, world.today(), world.today().plusDays(5));
    reorderQueue.reorder(world.at(world.main()), bib, List.of(third, first, second), "hos lægen");

    HoldWhy told = why(second);

    assertThat(told.before())
        .extracting(Before::holdId, Before::because, Before::pausedUntil, Before::serving)
        .containsExactly(
            tuple(third, Because.MOVED, null, List.of(copy)),
            tuple(first, Because.EARLIER, world.today().plusDays(5), List.of(copy)));
    assertThat(told.terms().facts()).contains(new Fact("position", 3), new Fact("waiting", 3));
    assertThat(told.estimate()).isNotNull();
    assertThat(told.estimate().copies()).isEqualTo(1);
    assertThat(told.estimate().rounds()).isEqualTo(2);
    assertThat(copy(told, copy).verdict()).isEqualTo(Verdict.ON_LOAN);
    assertThat(told.history()).extracting(Step::kind).contains("HoldPlaced", "QueueReordered");
    assertThat(told.history().getLast().details())
        .containsEntry("from", "2")
        .containsEntry("to", "3");
    assertThat(Json.write(told)).doesNotContain("Låner", card, "lægen");
  }

  @Test
  @DisplayName(
      "A61: the terms are told by the rule that gave each, as they were when it was placed")
  void theTerms() {
    long bib = world.title();
    world.copy(bib, world.main());
    long hold = world.hold(bib, world.main()).holdId();
    lending.limit("rule-set now\nrule other\n  hold-interest 7\n");

    HoldWhy told = why(hold);

    assertThat(told.terms().ruleSet()).isEqualTo("then");
    assertThat(value(told.terms().values(), "hold-interest").value()).isEqualTo("30");
    assertThat(value(told.terms().values(), "hold-interest").rule()).isEqualTo("here");
    assertThat(told.terms().facts()).contains(new Fact("wanted-until", world.today().plusDays(30)));
  }

  @Test
  @DisplayName("T167, T171: of each copy why it is chosen or not, by the scorer that chooses")
  void theCopies() {
    long bib = world.title();
    String elsewhere = world.copy(bib, world.branch());
    String here = world.copy(bib, world.main());
    String broken = world.copy(bib, world.main());
    world.execute("update item set state = 'DAMAGED' where barcode = ?", broken);
    long hold = world.hold(bib, world.main()).holdId();

    HoldWhy told = why(hold);

    assertThat(copy(told, here).verdict()).isEqualTo(Verdict.CHOSEN);
    assertThat(copy(told, elsewhere).verdict()).isEqualTo(Verdict.FREE);
    assertThat(copy(told, elsewhere).behindBy()).isEqualTo(ScoreKey.HERE);
    assertThat(copy(told, broken).verdict()).isEqualTo(Verdict.CANNOT_SERVE);
    assertThat(copy(told, broken).misfits()).containsExactly(Misfit.OUT_OF_CIRCULATION);
    assertThat(value(told.copyRules(), "shelf-days").value()).isEqualTo("3");
    assertThat(told.estimate()).isNull();
    long other = world.hold(bib, world.branch()).holdId();
    assertThat(copy(why(other), here).holder()).isEqualTo(hold);
  }

  @Test
  @DisplayName("T10, A61: an ended hold tells by the rules and events of then what decided")
  void longAfter() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    world.lend(lending.citizen(), copy, world.main());
    long before = world.hold(bib, world.main()).holdId();
    String card = lending.citizen();
    long hold = world.hold(card, bib, world.main()).holdId();
    world.scan(copy, world.main());
    world.later();
    world.execute(
        "update hold set state = 'CANCELLED', closed_at = utc_timestamp(6), item_id = null,"
            + " closed_because = 'BORROWER', version = version + 1 where id = ?",
        before);
    world.execute("update item set state = 'AVAILABLE' where barcode = ?", copy);
    world.lend(card, copy, world.main());
    lending.limit("rule-set now\nrule other\n  hold-interest 7\n  shelf-days 1\n");

    HoldWhy told = why(hold);

    assertThat(told.terms().ruleSet()).isEqualTo("then");
    assertThat(told.terms().facts()).contains(new Fact("state", HoldState.FULFILLED));
    assertThat(told.inQueue()).isFalse();
    assertThat(told.copies()).extracting(CopyWhy::verdict).containsExactly(Verdict.CHOSEN);
    assertThat(told.copies().getFirst().dueOn()).as("of a loan of now").isNull();
    assertThat(told.before())
        .extracting(Before::holdId, Before::because, Before::endedOn)
        .containsExactly(tuple(before, Because.EARLIER, world.today()));
    assertThat(told.history())
        .extracting(Step::kind)
        .startsWith("HoldPlaced")
        .endsWith("HoldFulfilled");
    assertThat(why(before).history()).extracting(Step::kind).contains("HoldReady");

    world.execute(
        "update hold set person_id = null, role_id = null, situation = null,"
            + " version = version + 1 where id = ?",
        hold);
    assertThat(why(hold).terms().values()).as("nobody's: no rules that need a borrower").isEmpty();
    assertThat(why(hold).history()).isNotEmpty();
  }

  @Test
  @DisplayName("Nothing is told of what is not there, or to whom may not see patrons here")
  void nothingToTell() {
    long hold = world.hold(titleWithCopy(), world.main()).holdId();
    Occasion desk = world.at(world.main());
    var stranger = new Actor(Actor.Kind.STAFF, 1, lending.municipality(), world.main());

    assertThat(whyHold.why(desk, 1)).isEmpty();
    world.execute("update hold set municipality_id = 1 where id = ?", hold);
    assertThat(whyHold.why(desk, hold)).isEmpty();
    world.execute("update hold set municipality_id = ? where id = ?", lending.municipality(), hold);
    assertThatThrownBy(
            () -> whyHold.why(new Occasion(stranger, desk.channel(), world.main(), null), hold))
        .isInstanceOf(NotPermitted.class);
  }

  private long titleWithCopy() {
    long bib = world.title();
    world.copy(bib, world.main());
    return bib;
  }
}
