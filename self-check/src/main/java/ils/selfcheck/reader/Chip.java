package ils.selfcheck.reader;

/**
 * What a chip says about itself.
 *
 * @param dsfid format register, 0 to 255
 * @param afi application family register, the one that gates look at, 0 to 255
 * @param blocks how many blocks of user memory it has
 * @param blockSize bytes in a block
 */
public record Chip(int dsfid, int afi, int blocks, int blockSize) {

  /** Bytes of user memory. */
  public int room() {
    return blocks * blockSize;
  }
}
