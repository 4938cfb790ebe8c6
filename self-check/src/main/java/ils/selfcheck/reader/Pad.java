package ils.selfcheck.reader;

import ils.selfcheck.tag.Bytes;
import java.util.List;
import java.util.Set;

/**
 * A reader with its antenna, as a driver offers it. Bytes are in the order of the chip's memory,
 * whatever the reader's own protocol does.
 *
 * <p>Every method but {@link #close} talks to the reader and takes milliseconds to seconds. A pad
 * is used by one thread at a time.
 */
public interface Pad extends AutoCloseable {

  /** Every chip in the field; in no order. */
  List<SeenTag> inventory() throws PadFault;

  Chip chip(TagUid tag) throws PadFault;

  /**
   * Reads user memory.
   *
   * @param count how many blocks, at most {@link #blocksAtOnce}
   */
  Bytes read(TagUid tag, int first, int count) throws PadFault;

  /**
   * Writes user memory; what stands there afterwards is to be read back.
   *
   * @param data whole blocks of four bytes, at most {@link #blocksAtOnce}
   */
  void write(TagUid tag, int first, Bytes data) throws PadFault;

  /** How many blocks of four bytes one reading or writing may take. */
  int blocksAtOnce();

  /** The blocks, of so many from the first on, that can no longer be changed. */
  Set<Integer> locked(TagUid tag, int first, int count) throws PadFault;

  /** Writes the register that gates look at. It is never locked by us. */
  void writeAfi(TagUid tag, int afi) throws PadFault;

  /** Sets or clears the article surveillance bit of chips that have one (NXP). */
  void writeEas(TagUid tag, boolean on) throws PadFault;

  /** Switches the antenna's field; a reader starts with it on. */
  void field(boolean on) throws PadFault;

  /** Asks the reader whether it is there; what it is, in words for staff. */
  String describe() throws PadFault;

  @Override
  void close();
}
