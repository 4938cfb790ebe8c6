package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome.Taken;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.LoansOf;
import ils.core.config.Snapshots;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import ils.core.org.NodeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What late fees are reckoned from: whose calendar, and which price. */
@ExtendWith(ArquillianExtension.class)
class LateFeeFactsIT {

  private static final String RULES =
      """
      rule-set test
      fee-model daily interval
        rate 1 per 1 days
        cap %s
        closed skipped
      rule all
        period 28 days
        fee daily
        list-price 5
      """;

  @Inject LendingWorld world;
  @Inject LostWorld lost;
  @Inject CoreWorld core;
  @Inject CheckIn checkIn;
  @Inject LoansOf loansOf;
  @Inject Ids ids;
  @Inject Clock clock;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  @AfterEach
  void noRules() {
    world.noLimit();
  }

  /** A branch that opens on one day of the week, on none of the last three. */
  private Occasion seldomOpen() {
    long branch = core.node(world.municipality(), NodeType.BRANCH);
    var opens = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2).getDayOfWeek();
    core.execute(
        "insert into opening_hours (id, node_id, kind, weekday, opens, closes, valid_from)"
            + " values (?,?,'STAFFED',?,'08:00','20:00','2020-01-01')",
        ids.next(),
        branch,
        opens.getValue());
    core.changed(Snapshots.Area.CALENDARS);
    return new Occasion(Actor.OPERATOR, Channel.DESK, branch, null);
  }

  private @Nullable Amount backAt(Occasion desk, LoanReceipt loan) {
    return ((Taken) checkIn.checkIn(desk, CheckIn.Wish.of(loan.barcode()))).receipt().fee();
  }

  private Amount soFar(Occasion desk, LoanReceipt loan, String card) {
    return loansOf.person(desk, world.person(card)).stream()
        .filter(row -> row.loanId() == loan.loanId())
        .findFirst()
        .orElseThrow()
        .feeSoFar();
  }

  @Test
  @DisplayName("T95: closed days are those of the library that lent it, wherever it comes back")
  void closedWhereItWasLent() {
    world.limit(RULES.formatted("none"));
    var card = world.citizen();
    var loan = lost.late(card, 3);
    var elsewhere = seldomOpen();

    assertThat(soFar(elsewhere, loan, card)).isEqualTo(Amount.ofUnits(3));
    assertThat(backAt(elsewhere, loan)).isEqualTo(Amount.ofUnits(3));
  }

  @ParameterizedTest(name = "price {0}: {1}")
  @DisplayName("T90: capped at the price, or at the list price where there is none; lists agree")
  @CsvSource({"300, 3.00", "0, 5.00", ", 5.00"})
  void cappedAtThePrice(@Nullable Long price, String expected) {
    world.limit(RULES.formatted("none price"));
    var card = world.citizen();
    var loan = lost.late(card, 9);
    core.execute("update item set price_minor = ? where id = ?", price, loan.itemId());

    assertThat(soFar(world.desk(null), loan, card)).isEqualTo(Amount.parse(expected));
    assertThat(backAt(world.desk(null), loan)).isEqualTo(Amount.parse(expected));
  }
}
