package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.fastadd.LendFastAdded;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.CheckOutDecision.NeedsOverride;
import ils.circulation.policy.lending.LendingRule;
import ils.core.access.NotPermitted;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Items made at the desk. */
@ExtendWith(ArquillianExtension.class)
class FastAddIT {

  @Inject LendingWorld world;
  @Inject LendFastAdded lendFastAdded;
  @Inject CheckIn checkIn;
  @Inject Ids ids;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private CheckOutOutcome lend(Occasion occasion, String card, String barcode, Said said) {
    var brief = new LendFastAdded.Brief(barcode, "Håndskrevet hæfte", "Holm, Ida", "BOOK");
    var wish = new LendFastAdded.Wish(new ByKey(card), brief, said);
    return ((LendFastAdded.Outcome.Answered) lendFastAdded.lend(occasion, wish)).outcome();
  }

  private long items(String barcode) {
    return world.count("select count(*) from item where barcode = '" + barcode + "'");
  }

  @Test
  @DisplayName("T63: an unknown barcode with a title is made, lent, and later left to cataloguing")
  void madeAndLent() {
    String barcode = "F" + ids.next();
    var occasion = world.desk("f" + ids.next());
    String card = world.citizen();

    var lent = (CheckOutOutcome.Lent) lend(occasion, card, barcode, Said.NOTHING);
    var again = (CheckOutOutcome.Lent) lend(occasion, card, barcode, Said.NOTHING);
    var back =
        ((CheckInOutcome.Taken) checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode)))
            .receipt();

    assertThat(lent.loan().title()).isEqualTo("Håndskrevet hæfte");
    assertThat(again.loan()).isEqualTo(lent.loan());
    assertThat(back.next()).isEqualTo(Next.GIVE_TO_CATALOGUING);
    assertThat(
            world.count(
                "select count(*) from item where state = 'IN_PROCESS' and flags = 'FAST_ADD'"
                    + " and barcode = '"
                    + barcode
                    + "'"))
        .isEqualTo(1);
    assertThat(
            world.count(
                "select count(*) from bib b join marc_record m on m.bib_id = b.id"
                    + " where b.suppressed and b.author = 'Holm, Ida' and b.id = "
                    + lent.loan().bibId()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName(
      "T63, CO-05: a patron who owes too much needs an override still, and nothing is made")
  void aBlockedPatron() {
    world.limit("rule-set test\nrule all\n  period 28 days\n  debt-limit 1\n  fee none\n");
    try {
      String card = world.citizen();
      String first = "F" + ids.next();
      var lent = (CheckOutOutcome.Lent) lend(world.desk(null), card, first, Said.NOTHING);
      world.owe(card, lent.loan().loanId(), 5000);
      String barcode = "F" + ids.next();

      var declined = (CheckOutOutcome.Declined) lend(world.desk(null), card, barcode, Said.NOTHING);

      assertThat(declined.because()).isInstanceOf(NeedsOverride.class);
      assertThat(items(barcode)).isZero();
      assertThat(
              world.count(
                  "select count(*) from bib where title = 'Håndskrevet hæfte' and id > "
                      + lent.loan().loanId()))
          .isZero();
      var word = new Said(Set.of(LendingRule.DEBT_OVER_LIMIT), "pays tomorrow", Set.of(), null);
      assertThat(lend(world.desk(null), card, barcode, word))
          .isInstanceOf(CheckOutOutcome.Lent.class);
      assertThat(items(barcode)).isEqualTo(1);
    } finally {
      world.noLimit();
    }
  }

  @Test
  void whatIsOnRecordIsNotMadeTwice() {
    String barcode = world.book();
    var brief = new LendFastAdded.Brief(barcode, "Bogen", null, "BOOK");

    assertThat(
            lendFastAdded.lend(
                world.desk(null),
                new LendFastAdded.Wish(new ByKey(world.citizen()), brief, Said.NOTHING)))
        .isEqualTo(new LendFastAdded.Outcome.KnownItem(barcode));
  }

  @Test
  void nonsenseIsRefusedAndAMachineMayNot() {
    String card = world.citizen();
    for (LendFastAdded.Brief wrong :
        new LendFastAdded.Brief[] {
          new LendFastAdded.Brief("'; drop", "Titel", null, "BOOK"),
          new LendFastAdded.Brief("F" + ids.next(), " ", null, "BOOK"),
          new LendFastAdded.Brief("F" + ids.next(), "x".repeat(251), null, "BOOK"),
          new LendFastAdded.Brief("F" + ids.next(), "Titel", null, "book; drop")
        }) {
      var wish = new LendFastAdded.Wish(new ByKey(card), wrong, Said.NOTHING);
      assertThatThrownBy(() -> lendFastAdded.lend(world.desk(null), wish))
          .isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(() -> lend(world.kiosk(null), card, "F" + ids.next(), Said.NOTHING))
        .isInstanceOf(NotPermitted.class);
  }
}
