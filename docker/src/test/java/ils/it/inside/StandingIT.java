package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Places;
import ils.circulation.act.Said;
import ils.circulation.blocks.BlockType;
import ils.circulation.blocks.BlockTypes;
import ils.circulation.blocks.BlockedAct;
import ils.circulation.blocks.LiftBlock;
import ils.circulation.blocks.NewBlock;
import ils.circulation.blocks.SaveBlockType;
import ils.circulation.blocks.SetBlock;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.borrower.BorrowerRef.ByRole;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.CheckOutOutcome.Declined;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.LoansOf;
import ils.circulation.loans.PatronAtDesk;
import ils.circulation.loans.PatronAtMachine;
import ils.circulation.loans.PatronView.BlockRow;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.lost.ClaimReturned;
import ils.circulation.notes.AcknowledgeNote;
import ils.circulation.notes.PatronNote;
import ils.circulation.notes.PatronNote.Audience;
import ils.circulation.notes.ReadNotes;
import ils.circulation.notes.WriteNote;
import ils.circulation.notes.WriteNote.NewNote;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Blocks and notes, and how they come and go. */
@ExtendWith(ArquillianExtension.class)
class StandingIT {

  @Inject LendingWorld world;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject PatronAtDesk patronAtDesk;
  @Inject PatronAtMachine patronAtMachine;
  @Inject ClaimReturned claimReturned;
  @Inject LoansOf loansOf;
  @Inject Renew renew;
  @Inject CoreWorld core;
  @Inject Ids ids;
  @Inject Clock clock;
  @Inject SetBlock setBlock;
  @Inject LiftBlock liftBlock;
  @Inject BlockTypes blockTypes;
  @Inject SaveBlockType saveBlockType;
  @Inject WriteNote writeNote;
  @Inject AcknowledgeNote acknowledgeNote;
  @Inject ReadNotes readNotes;
  @Inject Places places;

  private String card;

  @BeforeEach
  void somebody() {
    world.open();
    card = world.citizen();
  }

  @AfterEach
  void asBefore() {
    world.noLimit();
  }

  private CheckOutOutcome lend(String barcode) {
    var wish = new CheckOut.Wish(new ByKey(card), barcode, Said.NOTHING);
    return checkOut.checkOut(world.desk(null), wish);
  }

  private List<String> blocksShown() {
    return blocksShown(new ByKey(card));
  }

  private List<String> blocksShown(BorrowerRef who) {
    var answer = (PatronAtDesk.Answer.Patron) patronAtDesk.open(world.desk(null), who);
    return answer.view().blocks().stream().map(BlockRow::type).toList();
  }

  private long blocked(long node) {
    return setBlock.set(
        world.desk(null),
        new NewBlock(
            world.person(card), null, node, "conduct", Set.of(BlockedAct.LOAN), true, null, null));
  }

  @Test
  @DisplayName("A23, CO-06: a block stops loans at its node from its commit, until it is lifted")
  void aBlockComesAndGoes() {
    long block = blocked(world.main());

    assertThat(((Declined) lend(world.book())).because().reasons())
        .extracting(Reason::rule)
        .containsExactly(LendingRule.BORROWER_BLOCKED);
    assertThat(blocksShown()).containsExactly("conduct");

    assertThat(liftBlock.lift(world.desk(null), block)).isTrue();
    assertThat(liftBlock.lift(world.desk(null), block)).isFalse();
    assertThat(lend(world.book())).isInstanceOf(Lent.class);
  }

  @Test
  @DisplayName("A23: a block of another branch stops nothing here")
  void aBlockElsewhere() {
    blocked(world.branch());

    assertThat(lend(world.book())).isInstanceOf(Lent.class);
  }

  @Test
  @DisplayName(
      "A23, CO-06: too many overdue loans block; the return that brings them below unblocks")
  void tooManyOverdue() {
    world.limit("rule-set t\nrule all\n  period 28 days\n  overdue-limit 1\n");
    String first = world.book();
    world.makeOverdue(((Lent) lend(first)).loan().loanId(), 3);
    world.makeOverdue(((Lent) lend(world.book())).loan().loanId(), 3);

    assertThat(((Declined) lend(world.book())).because().reasons().getFirst().details())
        .containsEntry("block", "overdue-loans");
    assertThat(blocksShown()).containsExactly("overdue-loans");

    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(first));

    assertThat(blocksShown()).isEmpty();
    assertThat(lend(world.book())).isInstanceOf(Lent.class);
  }

  private List<LendingRule> atTheMachine() {
    var answer = patronAtMachine.open(world.kiosk(null), new ByKey(card));
    return ((PatronAtMachine.Answer.Patron) answer)
        .againstLoans().stream().map(Reason::rule).toList();
  }

  @Test
  @DisplayName("A23, CO-06: a machine says so, too, before the first item is shown")
  void tooManyOverdueAtTheMachine() {
    world.limit("rule-set t\nrule all\n  period 28 days\n  overdue-limit 0\n");
    assertThat(atTheMachine()).isEmpty();

    world.makeOverdue(((Lent) lend(world.book())).loan().loanId(), 3);

    assertThat(atTheMachine()).containsExactly(LendingRule.BORROWER_BLOCKED);
  }

  @Test
  @DisplayName("A23, T142: an overdue loan that is claimed as returned counts nowhere")
  void aClaimedLoanIsNotOverdue() {
    world.limit("rule-set t\nrule all\n  period 28 days\n  overdue-limit 0\n");
    var loan = ((Lent) lend(world.book())).loan();
    world.makeOverdue(loan.loanId(), 3);
    assertThat(blocksShown()).containsExactly("overdue-loans");

    claimReturned.claim(world.desk(null), loan.loanId(), null);

    assertThat(blocksShown()).isEmpty();
    assertThat(atTheMachine()).isEmpty();
    assertThat(lend(world.book())).isInstanceOf(Lent.class);
  }

  @Test
  @DisplayName("T74, T87: what is overdue in another role stops nothing, in the list or the act")
  void overdueInAnotherRole() {
    world.limit(
        "rule-set t\nrule all\n  period 28 days\n  renewals 3\n  overdue-limit 0\n"
            + "  overdue-stops-renewal any\n");
    var late = ((Lent) lend(world.book())).loan();
    var mine = ((Lent) lend(world.book())).loan();
    world.makeDueAt(mine.loanId(), clock.instant().plus(Duration.ofDays(1)));
    world.makeOverdue(late.loanId(), 3);
    assertThat(renewable(mine)).isFalse();
    otherRole(late);

    assertThat(renewable(mine)).isTrue();
    assertThat(blocksShown(new ByRole(mine.roleId()))).isEmpty();
    assertThat(renew.renew(world.desk(null), new Renew.Wish(mine.loanId(), true, Said.NOTHING)))
        .isInstanceOf(RenewOutcome.Renewed.class);
  }

  private boolean renewable(LoanReceipt loan) {
    return loansOf.person(world.desk(null), world.person(card)).stream()
        .filter(row -> row.loanId() == loan.loanId())
        .findFirst()
        .orElseThrow()
        .isRenewable();
  }

  /** The loan is one that the same person has as somebody who teaches. */
  private void otherRole(LoanReceipt loan) {
    long role = ids.next();
    core.execute(
        "insert into borrower_role (id, person_id, municipality_id, kind, node_id, category,"
            + " starts_on) values (?,?,?,'TEACHER',?,'ADULT','2020-01-01')",
        role,
        world.person(card),
        world.municipality(),
        world.municipality());
    core.execute(
        "update loan set role_id = ?, version = version + 1 where id = ?", role, loan.loanId());
  }

  @Test
  @DisplayName("A23: of one code the nearest node's definition counts, whole; the others go on")
  void kindsOfBlocks() {
    Occasion desk = world.desk(null);
    var mine =
        new BlockType(null, "conduct", "uro", "noise", Set.of(BlockedAct.RENEWAL), false, false);

    saveBlockType.save(desk, world.main(), mine);

    BlockType here = blockTypes.find(world.main(), "conduct").orElseThrow();
    assertThat(here.name("en")).isEqualTo("noise");
    assertThat(here.stops()).containsExactly(BlockedAct.RENEWAL);
    assertThat(blockTypes.find(world.branch(), "conduct").orElseThrow().name("da"))
        .isEqualTo("opførsel");
    assertThat(blockTypes.find(world.main(), "card-lost")).isPresent();
  }

  @Test
  @DisplayName("A23: a kind without a name, a code or an act is refused and nothing is saved")
  void wrongKinds() {
    for (BlockType wrong :
        List.of(
            new BlockType(null, "Not A Code", "a", "b", Set.of(BlockedAct.LOAN), true, false),
            new BlockType(null, "wrong", " ", "b", Set.of(BlockedAct.LOAN), true, false),
            new BlockType(null, "wrong", "a", "b".repeat(81), Set.of(BlockedAct.LOAN), true, false),
            new BlockType(null, "wrong", "a", "b", Set.of(), true, false))) {
      assertThatThrownBy(() -> saveBlockType.save(world.desk(null), world.main(), wrong))
          .isInstanceOf(ProblemException.class);
    }
    assertThat(blockTypes.find(world.main(), "wrong")).isEmpty();
  }

  private List<String> notes() {
    var place = places.of(world.desk(null));
    return readNotes.at(place, world.person(card)).stream().map(PatronNote::text).toList();
  }

  private NewNote note(long node, String text, LocalDate endsOn) {
    return new NewNote(world.person(card), node, Audience.STAFF, text, endsOn);
  }

  @Test
  @DisplayName(
      "A23: a note is shown where it was left until seen to, or until its last day is past")
  void notesComeAndGo() {
    Occasion desk = world.desk(null);
    long id = writeNote.write(desk, note(world.main(), "Brillerne ligger i skabet", null));
    writeNote.write(desk, note(world.branch(), "elsewhere", null));
    writeNote.write(desk, note(world.main(), "long ago", LocalDate.of(2020, 1, 1)));

    assertThat(notes()).containsExactly("Brillerne ligger i skabet");
    assertThat(acknowledgeNote.acknowledge(desk, id)).isTrue();
    assertThat(acknowledgeNote.acknowledge(desk, id)).isFalse();
    assertThat(notes()).isEmpty();
  }

  @Test
  @DisplayName("A23: an empty note, one too long and one on nobody are refused")
  void wrongNotes() {
    Occasion desk = world.desk(null);
    for (NewNote wrong :
        List.of(
            note(world.main(), " ", null),
            note(world.main(), "x".repeat(501), null),
            new NewNote(1, world.main(), Audience.STAFF, "x", null))) {
      assertThatThrownBy(() -> writeNote.write(desk, wrong)).isInstanceOf(ProblemException.class);
    }
  }
}
