package ils.selfcheck.reader.sim;

/**
 * How long a reader is busy, in microseconds.
 *
 * @param command the wire, the reader itself and an addressed request on air
 * @param inventory a round over the field
 * @param tag each tag that it finds
 * @param block each block read
 * @param writing each block or register written, with the chip's time to program itself
 */
public record Timings(int command, int inventory, int tag, int block, int writing) {

  public static final Timings NONE = new Timings(0, 0, 0, 0, 0);

  /**
   * By the air interface of ISO 15693 at 26.48 kbit/s: an addressed request is about 5 ms on air
   * and a block with its security byte 1.5 ms; a chip takes up to 6 ms to program itself; a reader
   * finds some 60 tags a second. No particular reader was measured.
   */
  public static final Timings REAL = new Timings(8_000, 30_000, 16_000, 1_500, 7_000);
}
