package ils.selfcheck.tag;

/**
 * What a reader got from one chip.
 *
 * @param bytes user memory in the order of its addresses; 32 bytes on the smallest chips
 * @param dsfid register that names the data format, 0 to 255; often left 00, so never more than a
 *     hint
 */
public record TagMemory(Bytes bytes, int dsfid) {

  /** A memory whose format register says nothing. */
  public static TagMemory of(Bytes bytes) {
    return new TagMemory(bytes, 0);
  }

  /** The same chip as a reader gives it that turns each block of four bytes round. */
  public TagMemory reversed() {
    return new TagMemory(bytes.reversedIn(4), dsfid);
  }
}
