package ils.it.inside;

import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.ReturnReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a crowd's desks were told, to be held against what the database has afterwards. */
final class Acknowledged {

  private static final int LATEST = 200;

  private final Map<Long, Long> feeByReturnedLoan = new ConcurrentHashMap<>();
  private final AtomicLong lent = new AtomicLong();
  private final AtomicLong renewed = new AtomicLong();
  private final AtomicLong declined = new AtomicLong();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final LoanReceipt[] latest = new LoanReceipt[LATEST];
  private final AtomicInteger nextLatest = new AtomicInteger();

  void lent(LoanReceipt loan) {
    lent.incrementAndGet();
    synchronized (latest) {
      latest[Math.floorMod(nextLatest.getAndIncrement(), LATEST)] = loan;
    }
  }

  void renewed(LoanReceipt loan) {
    renewed.incrementAndGet();
  }

  void takenBack(ReturnReceipt back) {
    Long loan = back.loanId();
    if (loan == null) {
      return;
    }
    var fee = back.fee();
    if (feeByReturnedLoan.put(loan, fee == null ? 0 : fee.minorUnits()) != null) {
      complaints.add("loan " + loan + " was taken back twice");
    }
  }

  void declined() {
    declined.incrementAndGet();
  }

  /** The answer to a repeated request must be the first one's. */
  void same(Object first, Object second) {
    if (!Objects.equals(first, second)) {
      complaints.add("asked again: " + first + " became " + second);
    }
  }

  /** One of the latest loans, open or not any more. */
  @Nullable LoanReceipt someLoan(Random random) {
    synchronized (latest) {
      return latest[random.nextInt(LATEST)];
    }
  }

  long lent() {
    return lent.get();
  }

  long renewed() {
    return renewed.get();
  }

  long declinedActs() {
    return declined.get();
  }

  /** Returns told with their fee in minor units, 0 for none, by loan. */
  Map<Long, Long> feeByReturnedLoan() {
    return Map.copyOf(feeByReturnedLoan);
  }

  List<String> complaints() {
    return new ArrayList<>(complaints);
  }
}
