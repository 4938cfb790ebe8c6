package ils.it.inside;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.circulation.policy.lending.Choice;
import ils.core.db.Conflicts;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Does what comes to a crowd's mind at several desks, and notes what was acknowledged. */
@ApplicationScoped
public class RandomActs {

  @Inject LendingWorld world;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject Renew renew;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Who and what there is. */
  record Crowd(List<String> cards, List<String> barcodes) {}

  /** So many acts, one after the other. */
  void run(Crowd crowd, Random random, int acts, Acknowledged noted) {
    for (int k = 0; k < acts; k++) {
      int dice = random.nextInt(100);
      if (dice < 45) {
        lend(crowd, random, noted);
      } else if (dice < 80) {
        takeBack(crowd, random, noted);
      } else if (dice < 92) {
        renew(random, noted);
      } else {
        letTimePass(random, noted);
      }
    }
  }

  /** One act of a desk: time does not pass. */
  void atDesk(Crowd crowd, Random random) {
    var noted = new Acknowledged();
    if (random.nextBoolean()) {
      lend(crowd, random, noted);
    } else {
      takeBack(crowd, random, noted);
    }
  }

  private void lend(Crowd crowd, Random random, Acknowledged noted) {
    var borrower = new ByKey(one(crowd.cards(), random));
    var wish = new CheckOut.Wish(borrower, one(crowd.barcodes(), random), said(random));
    Occasion desk = world.desk("r" + ids.next());
    CheckOutOutcome outcome = checkOut.checkOut(desk, wish);
    if (outcome instanceof CheckOutOutcome.Lent lent) {
      noted.lent(lent.loan());
    } else if (outcome instanceof CheckOutOutcome.Renewed renewed) {
      noted.renewed(renewed.loan());
    } else {
      noted.declined();
      return;
    }
    if (random.nextInt(10) == 0) {
      noted.same(receipt(outcome), receipt(checkOut.checkOut(desk, wish)));
    }
  }

  private static Object receipt(CheckOutOutcome outcome) {
    return switch (outcome) {
      case CheckOutOutcome.Lent lent -> lent.loan();
      case CheckOutOutcome.Renewed renewed -> renewed.loan();
      default -> outcome;
    };
  }

  private static Said said(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Said.chose(Choice.CHECK_IN_FIRST);
      case 1 -> Said.chose(Choice.RENEW);
      default -> Said.NOTHING;
    };
  }

  private void takeBack(Crowd crowd, Random random, Acknowledged noted) {
    Instant at =
        random.nextInt(5) == 0
            ? clock.instant().minus(Duration.ofHours(random.nextInt(20 * 24)))
            : null;
    String barcode = one(crowd.barcodes(), random);
    var wish = new CheckIn.Wish(barcode, at, random.nextInt(10) == 0, "why", mode(random));
    String request = "r" + ids.next();
    Occasion desk = random.nextInt(3) == 0 ? world.otherDesk(request) : world.desk(request);
    if (!(checkIn.checkIn(desk, wish) instanceof CheckInOutcome.Taken(ReturnReceipt back))) {
      noted.declined();
      return;
    }
    noted.takenBack(back);
    if (random.nextInt(10) == 0) {
      noted.same(new CheckInOutcome.Taken(back), checkIn.checkIn(desk, wish));
    }
  }

  private static Mode mode(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> Mode.BOOK_DROP;
      case 1 -> Mode.USED_HERE;
      default -> Mode.RETURN;
    };
  }

  private void renew(Random random, Acknowledged noted) {
    LoanReceipt loan = noted.someLoan(random);
    if (loan == null) {
      return;
    }
    var wish = new Renew.Wish(loan.loanId(), random.nextBoolean(), Said.NOTHING);
    if (renew.renew(world.desk("r" + ids.next()), wish) instanceof RenewOutcome.Renewed renewed) {
      noted.renewed(renewed.loan());
    } else {
      noted.declined();
    }
  }

  /** A loan becomes two months older, due some days ago or in some days. */
  private void letTimePass(Random random, Acknowledged noted) {
    LoanReceipt loan = noted.someLoan(random);
    if (loan == null) {
      return;
    }
    try {
      world.makeOverdue(loan.loanId(), random.nextInt(40) - 10);
    } catch (IllegalStateException e) {
      if (!Conflicts.mayPass(e)) {
        throw e;
      } // a desk had the loan; time passes for another
    }
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
