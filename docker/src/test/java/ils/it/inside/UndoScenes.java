package ils.it.inside;

import ils.circulation.account.HandToCollection;
import ils.circulation.account.Refund;
import ils.circulation.account.TakePayment;
import ils.circulation.account.VoidDebt;
import ils.circulation.account.WriteOff;
import ils.circulation.act.Said;
import ils.circulation.blocks.BlockedAct;
import ils.circulation.blocks.LiftBlock;
import ils.circulation.blocks.NewBlock;
import ils.circulation.blocks.SetBlock;
import ils.circulation.duedate.ChangeDueDates;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.Method;
import ils.circulation.journal.ActKind;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CorrectReturn;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.Renew;
import ils.circulation.lost.ClaimReturned;
import ils.circulation.lost.DamageItem;
import ils.circulation.lost.DecideCost;
import ils.circulation.lost.DeclareLost;
import ils.circulation.lost.ReportMissing;
import ils.circulation.lost.ResolveClaim;
import ils.circulation.lost.WithdrawItem;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.circulation.policy.lending.Choice;
import ils.circulation.recall.RecallLoan;
import ils.circulation.transit.AbortTransit;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** One act of each kind, with as much hanging on it as it can have. */
@ApplicationScoped
public class UndoScenes {

  @Inject LendingWorld world;
  @Inject LostWorld lost;
  @Inject HoldScenes holds;
  @Inject CheckIn checkIn;
  @Inject Renew renew;
  @Inject ChangeDueDates changeDueDates;
  @Inject CorrectReturn correctReturn;
  @Inject AbortTransit abortTransit;
  @Inject TakePayment takePayment;
  @Inject WriteOff writeOff;
  @Inject VoidDebt voidDebt;
  @Inject Refund refund;
  @Inject HandToCollection collection;
  @Inject RecallLoan recallLoan;
  @Inject Debts debts;
  @Inject DeclareLost declareLost;
  @Inject ClaimReturned claimReturned;
  @Inject ResolveClaim resolveClaim;
  @Inject DecideCost decideCost;
  @Inject ReportMissing reportMissing;
  @Inject DamageItem damageItem;
  @Inject WithdrawItem withdrawItem;
  @Inject SetBlock setBlock;
  @Inject LiftBlock liftBlock;
  @Inject Clock clock;

  /** Makes all that the act needs, and gives the act. */
  Runnable prepare(ActKind kind) {
    return switch (kind) {
      case CHECK_OUT -> holds.lendFromShelf();
      case CHECK_IN -> holds.returnLateForAnother();
      case USE -> use();
      case RENEWAL -> renewal();
      case DUE_DATE -> dueDate();
      case RECALLED -> recall();
      case RETURN_CORRECTED -> correction();
      case TRANSIT_ABORTED -> abortion();
      case PAYMENT, WRITE_OFF, VOID, COLLECTION, REFUND -> money(kind);
      case HOLD_PLACED -> holds.place();
      case HOLD_CANCELLED -> holds.cancel();
      case HOLD_PAUSED -> holds.pause();
      case HOLD_AWAKE -> holds.wake();
      case HOLD_MOVED -> holds.move();
      case QUEUE_REORDERED -> holds.reorder();
      case COPY_NOT_THERE -> holds.notThere();
      case LOST, CLAIMED, CLAIM_RESOLVED, COST_DECIDED -> loss(kind);
      case MISSING, DAMAGED, WITHDRAWN -> item(kind);
      case BLOCK_SET, BLOCK_LIFTED -> block(kind);
    };
  }

  private Runnable use() {
    String book = world.book();
    var wish = new CheckIn.Wish(book, null, false, null, Mode.USED_HERE);
    return () -> checkIn.checkIn(world.desk(null), wish);
  }

  private Runnable renewal() {
    LoanReceipt loan = lost.late(world.citizen(), 9);
    var wish = new Renew.Wish(loan.loanId(), true, Said.NOTHING);
    return () -> renew.renew(world.desk(null), wish);
  }

  private Runnable recall() {
    lost.rules("recall-guarantee 0\nrecall-return 5");
    LoanReceipt loan = lost.lent(world.citizen());
    return () -> recallLoan.recall(world.desk(null), loan.loanId());
  }

  private LocalDate inDays(int days) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
  }

  private Runnable dueDate() {
    String card = world.citizen();
    var loans = List.of(lost.lent(card).loanId(), lost.lent(card).loanId());
    var wish = new ChangeDueDates.Wish(loans, inDays(3), "wanted");
    return () -> changeDueDates.change(world.desk(null), wish);
  }

  /** Returned late and paid for; it had lain in the box for a week. */
  private Runnable correction() {
    LoanReceipt loan = fined();
    lost.pay(loan);
    var at = clock.instant().minus(Duration.ofDays(5));
    var wish = new CorrectReturn.Wish(loan.loanId(), at, "lay in the box", null);
    return () -> correctReturn.correct(world.desk(null), wish);
  }

  private LoanReceipt fined() {
    LoanReceipt loan = lost.late(world.citizen(), 9);
    lost.back(loan.barcode());
    return loan;
  }

  private Runnable abortion() {
    String book = world.book();
    checkIn.checkIn(world.otherDesk(null), CheckIn.Wish.of(book));
    return () -> abortTransit.abort(world.desk(null), book);
  }

  /** A debt on a returned loan that is half paid. */
  private Runnable money(ActKind kind) {
    LoanReceipt loan = fined();
    long debt = debts.ofLoan(loan.loanId()).getFirst().id();
    var half = new Payment(Amount.ofUnits(50), List.of(debt), Method.CASH);
    takePayment.pay(world.desk(null), loan.roleId(), half);
    if (kind == ActKind.REFUND) {
      voidDebt.voidDebt(world.desk(null), debt, "wrong", null);
    }
    return switch (kind) {
      case PAYMENT ->
          () ->
              takePayment.pay(
                  world.desk(null), loan.roleId(), new Payment(null, List.of(), Method.CARD));
      case COLLECTION -> () -> collection.handOver(world.desk(null), debt, "not paid");
      case WRITE_OFF -> () -> writeOff.writeOff(world.desk(null), debt, null, "let be");
      case VOID -> () -> voidDebt.voidDebt(world.desk(null), debt, "wrong", Method.CASH);
      default ->
          () -> refund.refund(world.desk(null), loan.roleId(), null, Method.CASH, "too much");
    };
  }

  /** A second loss of the borrower, which blocks; the first one is there before. */
  private Runnable loss(ActKind kind) {
    if (kind == ActKind.COST_DECIDED) {
      lost.rules("lost-bill actual\nlost-cost-days 10");
    } else {
      lost.rules("lost-limit 1");
    }
    String card = world.citizen();
    declareLost.declare(world.desk(null), lost.late(card, 9).loanId(), null);
    LoanReceipt loan = lost.late(card, 9);
    if (kind == ActKind.CLAIM_RESOLVED || kind == ActKind.COST_DECIDED) {
      declareLost.declare(world.desk(null), loan.loanId(), null);
    }
    if (kind == ActKind.CLAIM_RESOLVED) {
      claimReturned.claim(world.desk(null), loan.loanId(), null);
    }
    return switch (kind) {
      case LOST -> () -> declareLost.declare(world.desk(null), loan.loanId(), null);
      case CLAIMED -> () -> claimReturned.claim(world.desk(null), loan.loanId(), null);
      case COST_DECIDED ->
          () -> decideCost.decide(world.desk(null), loan.loanId(), Amount.ofUnits(180));
      default ->
          () -> resolveClaim.resolve(world.desk(null), loan.loanId(), ResolveClaim.As.LOST, null);
    };
  }

  private Runnable item(ActKind kind) {
    if (kind == ActKind.MISSING) {
      String book = world.book();
      checkIn.checkIn(world.otherDesk(null), CheckIn.Wish.of(book)); // on its way home
      return () -> reportMissing.report(world.desk(null), book, null);
    }
    LoanReceipt loan = lost.late(world.citizen(), 9);
    if (kind == ActKind.DAMAGED) {
      var wish = new DamageItem.Wish(loan.barcode(), Amount.ofUnits(75), "torn");
      return () -> damageItem.damage(world.desk(null), wish);
    }
    return () ->
        withdrawItem.withdraw(world.desk(null), loan.barcode(), Set.of(Choice.CLOSE_LOAN), "worn");
  }

  private Runnable block(ActKind kind) {
    long person = world.person(world.citizen());
    var block =
        new NewBlock(
            person, null, world.main(), "conduct", Set.of(BlockedAct.LOAN), true, null, null);
    if (kind == ActKind.BLOCK_SET) {
      return () -> setBlock.set(world.desk(null), block);
    }
    long set = setBlock.set(world.desk(null), block);
    return () -> liftBlock.lift(world.desk(null), set);
  }
}
