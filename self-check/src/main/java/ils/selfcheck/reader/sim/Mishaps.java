package ils.selfcheck.reader.sim;

import java.util.concurrent.atomic.AtomicInteger;

/** What is to go wrong next, each for a number of commands. */
public final class Mishaps {

  private final AtomicInteger disturbances = new AtomicInteger();
  private final AtomicInteger silences = new AtomicInteger();
  private final AtomicInteger brokenSums = new AtomicInteger();
  private final AtomicInteger garbage = new AtomicInteger();
  private final AtomicInteger hangUps = new AtomicInteger();
  private final AtomicInteger fragments = new AtomicInteger();

  /** Tags that speak at once: the status of a disturbed field. */
  public void disturb(int commands) {
    disturbances.set(commands);
  }

  /** No answer. */
  public void fallSilent(int commands) {
    silences.set(commands);
  }

  /** Answers whose checksum does not fit. */
  public void breakSums(int answers) {
    brokenSums.set(answers);
  }

  /** Answers behind bytes that look like the begin of a long frame. */
  public void addGarbage(int answers) {
    garbage.set(answers);
  }

  /** A connection that ends in the middle of an answer. */
  public void hangUp(int times) {
    hangUps.set(times);
  }

  /** Answers that come byte by byte. */
  public void fragment(int answers) {
    fragments.set(answers);
  }

  boolean disturbs() {
    return taken(disturbances);
  }

  boolean silences() {
    return taken(silences);
  }

  boolean breaksSum() {
    return taken(brokenSums);
  }

  boolean addsGarbage() {
    return taken(garbage);
  }

  boolean hangsUp() {
    return taken(hangUps);
  }

  boolean fragments() {
    return taken(fragments);
  }

  private static boolean taken(AtomicInteger left) {
    return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }
}
