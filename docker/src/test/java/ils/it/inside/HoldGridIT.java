package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.holds.CancelHold;
import ils.circulation.holds.MoveHold;
import ils.circulation.holdshelf.HoldClock;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.policy.lending.Reason;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Does every act in every state, prints what came of it, and holds it against RULES.md. */
@ExtendWith(ArquillianExtension.class)
class HoldGridIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CancelHold cancelHold;
  @Inject MoveHold moveHold;
  @Inject HoldClock holdClock;
  @Inject Renew renew;

  /** Where a copy is before the act. */
  private enum State {
    AVAILABLE("AVAILABLE"),
    ON_LOAN("ON_LOAN"),
    ON_HOLD_SHELF("ON_HOLD_SHELF"),
    TO_PICKUP("IN_TRANSIT (pickup)"),
    TO_HOME("IN_TRANSIT (home)");

    private final String told;

    State(String told) {
      this.told = told;
    }
  }

  private enum Pickup {
    HERE,
    ELSEWHERE,
    NONE
  }

  private enum Act {
    CHECK_IN,
    LEND_TO_HOLDER,
    LEND_TO_ANOTHER,
    RENEW,
    CANCEL,
    SHELF_EXPIRY,
    CHANGE_PICKUP
  }

  /**
   * One copy as the row says.
   *
   * @param hold its hold; null for none, or for one that was cancelled
   * @param loan the loan it is out on; null for none
   */
  private record Given(
      String copy,
      @Nullable Long hold,
      String holder,
      @Nullable Long loan,
      long desk,
      long other) {}

  private Given given(State state, boolean atHome, Pickup pickup) {
    long desk = atHome ? world.main() : world.branch();
    long other = atHome ? world.branch() : world.main();
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    String holder = lending.citizen();
    long at = pickup == Pickup.ELSEWHERE ? other : desk;
    Long loan = state == State.ON_LOAN ? lend(copy) : null;
    if (state == State.TO_HOME) {
      world.scan(copy, world.branch());
    }
    boolean needsHold = state == State.ON_HOLD_SHELF || state == State.TO_PICKUP;
    Long hold = pickup == Pickup.NONE && !needsHold ? null : world.hold(holder, bib, at).holdId();
    if (hold != null && needsHold) {
      bring(state, copy, at);
    }
    if (hold != null && pickup == Pickup.NONE) {
      cancelHold.cancel(world.at(desk), hold);
      hold = null;
    }
    world.execute(
        "update item set state_since = state_since - interval 1 hour where id = ?",
        HoldWorld.item(copy));
    return new Given(copy, hold, holder, loan, desk, other);
  }

  private void bring(State state, String copy, long pickup) {
    long elsewhere = pickup == world.main() ? world.branch() : world.main();
    world.scan(copy, state == State.ON_HOLD_SHELF ? pickup : elsewhere);
  }

  private Long lend(String copy) {
    var lent = (CheckOutOutcome.Lent) world.lend(lending.citizen(), copy, world.main());
    lending.makeOverdue(lent.loan().loanId(), -2);
    return lent.loan().loanId();
  }

  private String outcome(State state, boolean atHome, Pickup pickup, Act act) {
    if (act == Act.RENEW && state != State.ON_LOAN) {
      return "";
    }
    if (pickup == Pickup.NONE && act.ordinal() >= Act.CANCEL.ordinal()) {
      return "";
    }
    Given given = given(state, atHome, pickup);
    List<Reason> reasons = does(given, act);
    if (!reasons.isEmpty()) {
      return reasons.stream().map(r -> r.rule().id()).collect(Collectors.joining(", "));
    }
    String item = world.itemState(given.copy());
    return given.hold() == null ? item : item + ", " + world.state(given.hold());
  }

  private List<Reason> does(Given given, Act act) {
    var desk = world.at(given.desk());
    long hold = given.hold() == null ? 0 : given.hold();
    switch (act) {
      case CHECK_IN -> world.scan(given.copy(), given.desk());
      case LEND_TO_HOLDER -> {
        return declined(world.lend(given.holder(), given.copy(), given.desk()));
      }
      case LEND_TO_ANOTHER -> {
        return declined(world.lend(lending.citizen(), given.copy(), given.desk()));
      }
      case RENEW -> {
        return declined(renew.renew(desk, new Renew.Wish(given.loan(), false, Said.NOTHING)));
      }
      case CANCEL -> cancelHold.cancel(desk, hold);
      case SHELF_EXPIRY -> {
        world.execute(
            "update hold set shelf_until = '2026-01-05' where shelf_until is not null and id = ?",
            hold);
        holdClock.passDays();
      }
      case CHANGE_PICKUP -> {
        String pickup = world.text("select pickup_node_id from hold where id = " + hold);
        moveHold.to(desk, hold, pickup.equals("" + given.desk()) ? given.other() : given.desk());
      }
    }
    return List.of();
  }

  private static List<Reason> declined(CheckOutOutcome outcome) {
    return outcome instanceof CheckOutOutcome.Declined(var because, var barcode, var title)
        ? because.reasons()
        : List.of();
  }

  private static List<Reason> declined(RenewOutcome outcome) {
    return outcome instanceof RenewOutcome.Declined(var because) ? because.reasons() : List.of();
  }

  private String row(State state, boolean atHome, Pickup pickup) {
    String head =
        "| %s | %s | %s |"
            .formatted(
                state.told,
                atHome ? "home" : "away",
                pickup.name().toLowerCase(java.util.Locale.ROOT));
    return Stream.of(Act.values())
        .map(act -> outcome(state, atHome, pickup, act))
        .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
        .collect(Collectors.joining("", head, ""));
  }

  @Test
  @DisplayName("T183: every act in every state does what RULES.md says")
  void theGridIsTrue() throws IOException {
    world.open();
    List<String> rows = new ArrayList<>();
    for (State state : State.values()) {
      for (boolean atHome : new boolean[] {true, false}) {
        for (Pickup pickup : Pickup.values()) {
          rows.add(row(state, atHome, pickup));
        }
      }
    }
    String page = Files.readString(Path.of("../ils-circulation/RULES.md"));
    int from = page.indexOf("<!-- grid -->");

    assertThat(page.substring(from, page.indexOf("<!-- end -->", from)).lines().skip(3))
        .containsExactlyElementsOf(rows);
  }
}
