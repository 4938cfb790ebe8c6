package ils.core.ids;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the ids of all rows: increasing, unique over all nodes, below 2^53 so that a browser reads
 * them exactly.
 *
 * <p>From the top: 41 bits of milliseconds since {@link #EPOCH_MILLIS} (until 2094), 5 bits of node
 * number, 7 bits of sequence. A node that needs more than 128 ids in a millisecond borrows from the
 * next ones. Ids are made here and not by MariaDB, because sequences with blocks hand out
 * duplicates on a Galera cluster and auto-increment stops the batching of inserts.
 */
@ApplicationScoped
public class Ids {

  /** 1 January 2025, 00:00 UTC. */
  static final long EPOCH_MILLIS = 1_735_689_600_000L;

  private static final int SEQUENCE_BITS = 7;
  private static final int NODE_BITS = 5;

  private final AtomicLong last = new AtomicLong();

  @Inject NodeNumber node;

  private volatile int number = -1;

  /** The next id, greater than every one this node made before. */
  public long next() {
    long tick = last.updateAndGet(before -> Math.max(before + 1, nowTick()));
    return compose(tick, number());
  }

  /** Asked once: it stays for as long as the node runs, and each question goes through an EJB. */
  private int number() {
    int known = number;
    if (known < 0) {
      known = node.value();
      number = known;
    }
    return known;
  }

  /** The machine's own time, not the movable clock: an id must never be made twice. */
  private static long nowTick() {
    return (System.currentTimeMillis() - EPOCH_MILLIS) << SEQUENCE_BITS;
  }

  /** Milliseconds and sequence are one counter; the node number is put between the two. */
  static long compose(long tick, int node) {
    long millis = tick >>> SEQUENCE_BITS;
    long sequence = tick & ((1 << SEQUENCE_BITS) - 1);
    return (millis << (NODE_BITS + SEQUENCE_BITS)) | ((long) node << SEQUENCE_BITS) | sequence;
  }
}
