package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.draft.EditDraft;
import ils.circulation.draftrun.Difference.Kind;
import ils.circulation.draftrun.DraftRunReport;
import ils.circulation.draftrun.DraftRunReport.Group;
import ils.circulation.draftrun.RunDraft;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.rulebook.RuleBook;
import ils.core.config.Snapshots;
import ils.core.event.Actor;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Drafts held against loans that were really made. */
@ExtendWith(ArquillianExtension.class)
class DraftRunIT {

  @Inject LendingWorld world;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject EditDraft editDraft;
  @Inject RunDraft runDraft;
  @Inject CoreWorld core;
  @Inject RuleBook ruleBook;

  private String card;

  @BeforeEach
  void someLoans() {
    world.open();
    card = world.citizen();
    for (int i = 0; i < 3; i++) {
      lent(world.book());
    }
  }

  private long lent(String barcode) {
    var wish = new CheckOut.Wish(new ByKey(card), barcode, Said.NOTHING);
    return ((Lent) checkOut.checkOut(world.desk(null), wish)).loan().loanId();
  }

  private DraftRunReport run(String text) {
    long draft = editDraft.begin(world.desk(null), world.main(), 0);
    editDraft.text(world.desk(null), draft, 1, text);
    return ((RunDraft.Outcome.Ran) runDraft.run(Actor.OPERATOR, draft)).report();
  }

  private static List<Group> of(DraftRunReport report, Kind kind) {
    return report.groups().stream().filter(group -> group.kind() == kind).toList();
  }

  @Test
  @DisplayName("A61: nothing differs under the same rules in another order")
  void nothingDiffersWhenReordered() {
    List<String> parts = Arrays.asList(ruleBook.shippedText().split("\n\n"));
    Collections.reverse(parts);

    var report = run(String.join("\n\n", parts) + "\n");

    assertThat(report.transactions()).isGreaterThanOrEqualTo(3);
    assertThat(report.groups()).isEmpty();
    assertThat(report.differing()).isZero();
  }

  @Test
  @DisplayName("A61: a shorter period is told with both rules, its count and samples without names")
  void dueDatesDiffer() {
    var report =
        run(
            "rule-set short\nrule brief\n  period 14 days\n  renewals 5\n  renewal-period 28 days\n"
                + "  debt-limit 200\n  fee f\nfee-model f ladder\n  adult 1:20 8:120 31:230\n"
                + "  child 1:10 8:55 31:120\n  child-under 18\n  per delivery\n");

    assertThat(of(report, Kind.DUE_EARLIER))
        .anySatisfy(
            group -> {
              assertThat(group.ruleBefore()).isEqualTo("everything");
              assertThat(group.ruleAfter()).isEqualTo("brief");
              assertThat(group.count()).isGreaterThanOrEqualTo(3);
              assertThat(group.samples().getFirst().situation()).doesNotContain("Prøve");
            });
  }

  @Test
  @DisplayName("A61: loans that a new limit would have refused are counted")
  void refusalsDiffer() {
    var report = run(ruleBook.shippedText() + "\nrule few when role citizen\n  limit 1\n");

    assertThat(of(report, Kind.NEWLY_REFUSED))
        .anySatisfy(
            group -> {
              assertThat(group.subject()).isEqualTo("CO-04");
              assertThat(group.ruleAfter()).isEqualTo("few");
              assertThat(group.count()).isGreaterThanOrEqualTo(2);
            });
    assertThat(of(report, Kind.DUE_EARLIER)).isEmpty();
  }

  @Test
  @DisplayName("A61: fees that would have been lower are summed")
  void feesDiffer() {
    String barcode = world.book();
    world.makeOverdue(lent(barcode), 9);
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode));

    var report = run(ruleBook.shippedText().replace("8:120", "8:100"));

    assertThat(of(report, Kind.FEE_LOWER))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.feeChange().minorUnits()).isLessThanOrEqualTo(-2000);
              assertThat(group.samples().getFirst().before()).isEqualTo("120.00");
              assertThat(group.samples().getFirst().after()).isEqualTo("100.00");
            });
  }

  @Test
  @DisplayName("A61: a run that takes too long stops and says how far it came")
  void stopsInTime() {
    core.set(world.main(), "lending.draft-run.seconds", "0");
    try {
      var report = run(ruleBook.shippedText());

      assertThat(report.isCut()).isTrue();
      assertThat(report.transactions()).isZero();
      assertThat(report.found()).isGreaterThanOrEqualTo(3);
      assertThat(report.oldest()).isNull();
    } finally {
      core.execute("delete from setting where node_id = ?", world.main());
      core.changed(Snapshots.Area.SETTINGS);
    }
  }

  @Test
  @DisplayName("A61: ten thousand transactions, at most as many as that")
  void tenThousand() {
    world.pastLoans(5_000);

    var report = run(ruleBook.shippedText().replace("period 28 days", "period 21 days"));

    assertThat(report.transactions()).isEqualTo(RunDraft.TRANSACTIONS);
    assertThat(report.isCut()).isFalse();
    assertThat(report.differing()).isGreaterThan(4_000);
    System.getLogger("test")
        .log(
            System.Logger.Level.INFO,
            "draft run over {0} transactions: {1} ms",
            report.transactions(),
            report.millis());
  }
}
