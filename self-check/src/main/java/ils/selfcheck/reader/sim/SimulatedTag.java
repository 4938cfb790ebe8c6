package ils.selfcheck.reader.sim;

import ils.selfcheck.reader.TagUid;
import ils.selfcheck.reader.feig.Status;
import ils.selfcheck.tag.Bytes;
import java.util.BitSet;

/** One chip: memory in blocks of four bytes, registers, locks, and a number of writes to refuse. */
public final class SimulatedTag {

  static final int BLOCK = 4;

  private final TagUid uid;
  private final BitSet locked = new BitSet();
  private Bytes memory;
  private final int dsfid;
  private int afi;
  private boolean eas;
  private boolean registersLocked;
  private int writesToFail;
  private int writesBeforeItLeaves = Integer.MAX_VALUE;

  /**
   * @param memory whole blocks
   * @param afi 07 in stock, by the usual pair
   */
  public SimulatedTag(TagUid uid, Bytes memory, int dsfid, int afi) {
    this.uid = uid;
    this.memory = memory;
    this.dsfid = dsfid;
    this.afi = afi;
    this.eas = true;
  }

  public TagUid uid() {
    return uid;
  }

  public synchronized Bytes memory() {
    return memory;
  }

  public synchronized int afi() {
    return afi;
  }

  public synchronized boolean eas() {
    return eas;
  }

  int dsfid() {
    return dsfid;
  }

  /** Locks a block for good. */
  public synchronized SimulatedTag lock(int block) {
    locked.set(block);
    return this;
  }

  public synchronized SimulatedTag lockRegisters() {
    registersLocked = true;
    return this;
  }

  /** Lets so many writes fail, of memory or registers. */
  public synchronized SimulatedTag failWrites(int count) {
    writesToFail = count;
    return this;
  }

  /** Lets the tag be taken away after so many writes: in the middle of a longer one. */
  public synchronized SimulatedTag leaveAfterWrites(int count) {
    writesBeforeItLeaves = count;
    return this;
  }

  synchronized boolean hasLeft() {
    return writesBeforeItLeaves <= 0;
  }

  int blocks() {
    return memory().length() / BLOCK;
  }

  synchronized boolean isLocked(int block) {
    return locked.get(block);
  }

  /** Writes one block; the status of the answer. */
  synchronized int write(int block, Bytes data) {
    if ((block + 1) * BLOCK > memory.length()) {
      return Status.CHIP_NO_SUCH_BLOCK;
    }
    if (locked.get(block)) {
      return Status.CHIP_LOCKED;
    }
    int refusal = refusal();
    if (refusal == Status.OK) {
      memory = memory.with(block * BLOCK, data);
    }
    return refusal;
  }

  synchronized int writeAfi(int value) {
    int refusal = registersLocked ? Status.CHIP_LOCKED : refusal();
    if (refusal == Status.OK) {
      afi = value;
    }
    return refusal;
  }

  synchronized int writeEas(boolean on) {
    int refusal = registersLocked ? Status.CHIP_LOCKED : refusal();
    if (refusal == Status.OK) {
      eas = on;
    }
    return refusal;
  }

  private int refusal() {
    writesBeforeItLeaves--;
    if (writesToFail > 0) {
      writesToFail--;
      return Status.CHIP_NOT_PROGRAMMED;
    }
    return Status.OK;
  }
}
