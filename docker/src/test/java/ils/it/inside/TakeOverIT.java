package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.TakeOverLoan;
import ils.circulation.loans.TakeOverLoan.Outcome;
import ils.circulation.loans.TakeOverLoan.Wish;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Loans that another system made, taken over with their own dates. */
@ExtendWith(ArquillianExtension.class)
class TakeOverIT {

  @Inject LendingWorld world;
  @Inject TakeOverLoan takeOver;
  @Inject CheckIn checkIn;
  @Inject Clock clock;

  private LocalDate today;

  @BeforeEach
  void open() {
    world.open();
    today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Outcome take(String card, String barcode, LocalDate lentOn, LocalDate dueOn) {
    return takeOver.takeOver(world.desk(null), new Wish(card, barcode, lentOn, dueOn, 1));
  }

  @Test
  void aLoanKeepsItsDatesAndIsReturnedLikeAnyOther() {
    String card = world.citizen();
    String barcode = world.book();

    Outcome taken = take(card, barcode, today.minusDays(60), today.minusDays(32));
    var returned = checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode));

    assertThat(taken).isInstanceOf(Outcome.Taken.class);
    assertThat(returned).isInstanceOf(CheckInOutcome.Taken.class);
    assertThat(((CheckInOutcome.Taken) returned).receipt().effects())
        .contains(Effect.LOAN_CLOSED, Effect.FEE_CHARGED);
  }

  @Test
  void theSameLoanIsTakenOnce() {
    String card = world.citizen();
    String barcode = world.book();
    take(card, barcode, today.minusDays(3), today.plusDays(3));

    Outcome again = take(card, barcode, today.minusDays(3), today.plusDays(3));
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode));
    Outcome afterTheReturn = take(card, barcode, today.minusDays(3), today.plusDays(3));

    assertThat(again).isInstanceOf(Outcome.Known.class);
    assertThat(afterTheReturn).isEqualTo(again);
  }

  @Test
  void anItemOnLoanIsRefused() {
    String barcode = world.book();
    take(world.citizen(), barcode, today.minusDays(3), today.plusDays(3));

    Outcome second = take(world.citizen(), barcode, today.minusDays(2), today.plusDays(3));

    assertThat(second).isEqualTo(new Outcome.Refused("barcode", "is on loan"));
  }

  @Test
  void impossibleDatesAreRefused() {
    String card = world.citizen();
    String barcode = world.book();

    assertThat(take(card, barcode, today.plusDays(2), today.plusDays(3)))
        .isEqualTo(new Outcome.Refused("lentOn", "lies in the future"));
    assertThat(take(card, barcode, today.minusDays(2), today.minusDays(3)))
        .isEqualTo(new Outcome.Refused("dueOn", "lies before the loan"));
  }

  @Test
  void unknownCardsAndBarcodesAreNamed() {
    assertThat(take("NOBODY", world.book(), today, today))
        .isEqualTo(new Outcome.Refused("card", "UNKNOWN"));
    assertThat(take(world.citizen(), "NOTHING123", today, today))
        .isEqualTo(new Outcome.Refused("barcode", "no item here has it"));
  }
}
