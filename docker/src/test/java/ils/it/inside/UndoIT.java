package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.act.Said;
import ils.circulation.blocks.BlockedAct;
import ils.circulation.blocks.NewBlock;
import ils.circulation.blocks.SetBlock;
import ils.circulation.desk.DayNumbers;
import ils.circulation.journal.ActKind;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.lost.DeclareLost;
import ils.circulation.policy.undo.UndoRule;
import ils.circulation.undo.UndoAct;
import ils.circulation.undo.UndoOutcome;
import ils.circulation.undo.UndoOutcome.Refused;
import ils.circulation.undo.UndoOutcome.Undone;
import ils.core.event.Actor;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Undo, through the real use cases and the real database. */
@ExtendWith(ArquillianExtension.class)
class UndoIT {

  private static final String SUSPENDS =
      """
      rule-set suspends
      fee-model pause suspend
        days 2 per 1
        overlap added
      rule all
        period 28 days
        fee pause
      """;

  @Inject UndoWorld world;
  @Inject HoldWorld holds;
  @Inject LendingWorld lending;
  @Inject LostWorld lost;
  @Inject UndoScenes scenes;
  @Inject Present present;
  @Inject UndoAct undoAct;
  @Inject SetBlock setBlock;
  @Inject DayNumbers dayNumbers;
  @Inject ToldOfUndo toldOfUndo;
  @Inject DeclareLost declareLost;
  @Inject Clock clock;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    lost.rules("");
  }

  @AfterEach
  void noRules() {
    lost.noRules();
  }

  @Test
  @DisplayName("A83, T227: doing and undoing leaves the same hash, for each kind of act")
  void theSameHashForEachKind() {
    List<String> wrong = new ArrayList<>();

    for (ActKind kind : ActKind.values()) {
      lost.rules("");
      try {
        doAndUndo(kind).forEach(what -> wrong.add(kind + ": " + what));
      } catch (RuntimeException e) {
        wrong.add(kind + ": " + e + " " + e.getStackTrace()[0]);
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** What is wrong about it. */
  private List<String> doAndUndo(ActKind kind) {
    long start = world.now();
    Runnable act = scenes.prepare(kind);
    List<String> before = present.since(start);
    String hash = present.hash(start);

    act.run();
    List<String> between = present.since(start);
    var row = world.latest();
    var outcome = world.undo(row.id());

    List<String> after = new ArrayList<>(present.since(start));
    if (present.hash(start).equals(hash)
        && !between.equals(before)
        && row.kind() == kind
        && outcome instanceof Undone) {
      return List.of();
    }
    List<String> gone = new ArrayList<>(before);
    gone.removeAll(after);
    after.removeAll(before);
    return List.of(
        row.kind() + " " + outcome, "changed: " + !between.equals(before), "" + gone, "" + after);
  }

  @Test
  @DisplayName(
      "T227: a check-out undone: the hold is on its shelf again, and the log tells of both")
  void checkOut() {
    long bib = holds.title();
    String copy = holds.copy(bib, holds.main());
    String card = lending.citizen();
    long hold = holds.hold(card, bib, holds.main()).holdId();
    holds.scan(copy, holds.main());
    String number = holds.text("select pickup_number from hold where id = " + hold);
    var counted = numbers();
    long loan = ((Lent) holds.lend(card, copy, holds.main())).loan().loanId();
    long opened =
        holds.count("select id from event where kind = 'LoanOpened' and subject_id = " + loan);

    world.undoLatest();

    assertThat(numbers()).as("counters net zero").isEqualTo(counted);
    assertThat(toldOfUndo.of(opened)).as("its message is withdrawn").isTrue();

    assertThat(holds.state(hold)).isEqualTo("ON_SHELF");
    assertThat(holds.itemState(copy)).isEqualTo("ON_HOLD_SHELF");
    assertThat(holds.text("select pickup_number from hold where id = " + hold)).isEqualTo(number);
    assertThat(holds.count("select count(*) from loan where id = " + loan)).isZero();
    assertThat(
            holds.count(
                "select count(*) from event u join event e on e.id = u.undo_of"
                    + " where e.kind = 'LoanOpened' and e.subject_id = "
                    + loan
                    + " and u.kind = 'ActUndone' and u.item_id = e.item_id"
                    + " and u.person_id = e.person_id"))
        .isOne();
  }

  private DayNumbers.Numbers numbers() {
    Instant now = clock.instant();
    return dayNumbers.of(
        List.of(lending.main()),
        now.minus(Duration.ofHours(1)),
        LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  @Test
  @DisplayName(
      "T227: a check-out undone after a bill for it was undone: the ledger keeps its lines")
  void checkOutAfterABill() {
    var loan = lost.lent(lending.citizen());
    long before = lost.one("select count(*) from account_line where role_id = " + loan.roleId());
    long lent = world.latest().id();
    declareLost.declare(world.desk(null), loan.loanId(), null);
    world.undoLatest();

    assertThat(world.undo(lent)).isInstanceOf(Undone.class);

    assertThat(lost.one("select count(*) from loan where id = " + loan.loanId())).isZero();
    assertThat(lost.owes(loan).isNone()).isTrue();
    assertThat(lost.one("select count(*) from account_line where role_id = " + loan.roleId()))
        .isGreaterThan(before);
  }

  @Test
  @DisplayName(
      "T227: a late return undone: the loan runs on, the fee is gone, the ledger only grew")
  void checkIn() {
    var loan = lost.late(lending.citizen(), 9);
    lost.back(loan.barcode());
    long lines = lost.one("select count(*) from account_line where role_id = " + loan.roleId());
    assertThat(lost.owes(loan).isNone()).isFalse();

    world.undoLatest();

    assertThat(lost.loan(loan)).isEqualTo("OPEN");
    assertThat(lost.item(loan)).isEqualTo("ON_LOAN");
    assertThat(lost.owes(loan).isNone()).isTrue();
    assertThat(lost.one("select count(*) from account_line where role_id = " + loan.roleId()))
        .isEqualTo(lines + 1);

    lost.back(loan.barcode());

    assertThat(lost.open(loan, "LATE_FEE").isNone()).as("it is charged anew").isFalse();
  }

  @Test
  @DisplayName("T228, UN-03: undo after another's act on the same item is refused, naming it")
  void actedOnSince() {
    var loan = lost.lent(lending.citizen());
    long act = world.latest().id();
    lost.back(loan.barcode());
    long start = loan.itemId() - 1;
    List<String> before = present.since(start);

    var refused = (Refused) world.undo(act);

    assertThat(refused.because()).isEqualTo(UndoRule.ACTED_ON_SINCE);
    assertThat(refused.later()).isNotNull();
    assertThat(refused.later().kind()).isEqualTo("ItemReturned");
    assertThat(refused.later().by()).isEqualTo(Actor.Kind.OPERATOR);
    assertThat(present.since(start)).isEqualTo(before);
  }

  @Test
  @DisplayName("T228, UN-03: a return is not undone once the copy is set aside for somebody")
  void aHoldCameSince() {
    long bib = holds.title();
    String copy = holds.copy(bib, holds.main());
    holds.lend(lending.citizen(), copy, holds.main());
    holds.scan(copy, holds.main());
    long act = world.latest().id();
    long hold = holds.hold(bib, holds.main()).holdId();

    assertThat(((Refused) world.undo(act)).because()).isEqualTo(UndoRule.ACTED_ON_SINCE);
    assertThat(holds.copyOf(hold)).isEqualTo(copy);

    world.undoLatest(); // the hold goes, and with it what stood against the other

    assertThat(world.undo(act)).isInstanceOf(Undone.class);
    assertThat(holds.itemState(copy)).isEqualTo("ON_LOAN");
  }

  @Test
  @DisplayName("T228, UN-03: a fee that has been paid since keeps its return from being undone")
  void paidSince() {
    var loan = lost.late(lending.citizen(), 9);
    lost.back(loan.barcode());
    long act = world.latest().id();
    lost.pay(loan);

    var refused = (Refused) world.undo(act);

    assertThat(refused.because()).isEqualTo(UndoRule.ACTED_ON_SINCE);
    assertThat(refused.later().kind()).isEqualTo("PaymentTaken");

    world.undoLatest();

    assertThat(world.undo(act)).isInstanceOf(Undone.class);
    assertThat(lost.owes(loan).isNone()).isTrue();
  }

  @Test
  @DisplayName("T228: an undo that breaks off half-way has changed nothing, and can be tried again")
  void brokenOff() {
    var loan = lost.late(lending.citizen(), 9);
    lost.back(loan.barcode());
    long act = world.latest().id();
    long start = loan.itemId() - 1;
    List<String> before = present.since(start);

    toldOfUndo.breakDown(true);
    try {
      assertThatThrownBy(() -> world.undo(act)).hasMessageContaining("broken down");
    } finally {
      toldOfUndo.breakDown(false);
    }

    assertThat(present.since(start)).isEqualTo(before);
    assertThat(world.latest().undoneAt()).isNull();
    assertThat(world.undo(act)).isInstanceOf(Undone.class);
  }

  @Test
  @DisplayName("UN-01: what is undone is not undone again")
  void undoneAlready() {
    lost.lent(lending.citizen());
    long act = world.latest().id();
    world.undo(act);

    assertThat(((Refused) world.undo(act)).because()).isEqualTo(UndoRule.UNDONE_ALREADY);
  }

  @Test
  @DisplayName("The same request twice is one undo and one answer")
  void theSameRequestTwice() {
    lost.lent(lending.citizen());
    long act = world.latest().id();
    String request = "undo" + act;

    UndoOutcome first = undoAct.undo(world.desk(request), act);

    assertThat(undoAct.undo(world.desk(request), act)).isEqualTo(first);
    assertThat(first).isInstanceOf(Undone.class);
  }

  @Test
  @DisplayName("UN-02: after the minutes of the setting an act stands")
  void tooLate() {
    lost.lent(lending.citizen());
    long act = world.latest().id();
    holds.execute("update act set at = at - interval 16 minute where id = ?", act);

    assertThat(((Refused) world.undo(act)).because()).isEqualTo(UndoRule.TOO_LATE_TO_UNDO);
  }

  @Test
  @DisplayName("Somebody who has begun to wait since gets the copy that an undo sets free")
  void whoWaitsSinceIsServed() {
    long bib = holds.title();
    String copy = holds.copy(bib, holds.main());
    holds.lend(lending.citizen(), copy, holds.main());
    long act = world.latest().id();
    long hold = holds.hold(bib, holds.main()).holdId();

    assertThat(world.undo(act)).isInstanceOf(Undone.class);

    assertThat(holds.copyOf(hold)).isEqualTo(copy);
  }

  @Test
  @DisplayName("A refused act and a question leave nothing to undo")
  void whatWasNotDone() {
    String card = lending.citizen();
    var block =
        new NewBlock(
            lending.person(card),
            null,
            lending.main(),
            "conduct",
            Set.of(BlockedAct.LOAN),
            false,
            null,
            null);
    setBlock.set(lending.desk(null), block);
    long latest = world.latest().id();

    holds.lend(card, lending.book(), lending.main());

    assertThat(world.latest().id()).isEqualTo(latest);
  }

  @Test
  @DisplayName("T227: two late returns suspend one after the other, and are undone the last first")
  void suspensions() {
    long start = world.now();
    String card = lending.citizen();
    List<List<String>> states = new ArrayList<>();
    List<Long> acts = new ArrayList<>();
    lending.limit(SUSPENDS);
    try {
      for (var loan : List.of(lost.late(card, 5), lost.late(card, 3))) {
        states.add(present.since(start));
        lost.back(loan.barcode());
        acts.add(world.latest().id());
      }
    } finally {
      lending.noLimit();
    }
    assertThat(String.join("\n", present.since(start))).contains("suspension | ");

    assertThat(world.undo(acts.getLast())).isInstanceOf(Undone.class);
    assertThat(present.since(start)).isEqualTo(states.getLast());
    assertThat(world.undo(acts.getFirst())).isInstanceOf(Undone.class);
    assertThat(present.since(start)).isEqualTo(states.getFirst());
  }

  @Test
  @DisplayName("Acts undone one after the other, the last first, lead back through each state")
  void oneAfterTheOther() {
    long start = world.now();
    var loan = lost.late(lending.citizen(), 9);
    List<List<String>> states = new ArrayList<>();
    List<Long> acts = new ArrayList<>();
    List<Runnable> what =
        List.of(
            () -> lost.back(loan.barcode()),
            () -> lost.pay(loan),
            () -> lost.lend(lending.citizen(), loan.barcode(), Said.NOTHING),
            () -> lost.back(loan.barcode()));
    for (Runnable act : what) {
      states.add(present.since(start));
      act.run();
      acts.add(world.latest().id());
    }

    for (int i = acts.size() - 1; i >= 0; i--) {
      assertThat(world.undo(acts.get(i))).isInstanceOf(Undone.class);
      assertThat(present.since(start)).isEqualTo(states.get(i));
    }
  }
}
