package ils.selfcheck.tag.danish;

import ils.selfcheck.tag.Bytes;

/** Where things stand in the basic block, and its checksum. */
final class BasicBlock {

  /** Bytes of the block; on the smallest chips the last two are missing. */
  static final int LENGTH = 34;

  static final int SHORTEST = 32;
  static final int PARTS = 1;
  static final int PART_NUMBER = 2;
  static final int ID = 3;
  static final int ID_LENGTH = 16;
  static final int CHECKSUM = 19;
  static final int OWNER = 21;
  static final int OWNER_LENGTH = 13;
  static final int VERSION = 1;

  /** First byte of a field that is too long for its place and stands in the library block. */
  static final int ELSEWHERE = 0x01;

  private static final int POLYNOMIAL = 0x1021;

  private BasicBlock() {}

  /**
   * CRC-16 with polynomial 1021 and start FFFF, over all of the block but the checksum itself;
   * bytes that a small chip lacks count as 00.
   */
  static int checksum(Bytes tag) {
    int crc = 0xFFFF;
    for (int i = 0; i < LENGTH; i++) {
      if (i != CHECKSUM && i != CHECKSUM + 1) {
        crc = step(crc, tag.at(i));
      }
    }
    return crc;
  }

  /** The same checksum over any bytes, for its published check values. */
  static int crc(byte[] bytes) {
    int crc = 0xFFFF;
    for (byte each : bytes) {
      crc = step(crc, each & 0xFF);
    }
    return crc;
  }

  private static int step(int crc, int next) {
    int c = crc ^ next << 8;
    for (int bit = 0; bit < 8; bit++) {
      c = (c & 0x8000) != 0 ? c << 1 ^ POLYNOMIAL : c << 1;
    }
    return c & 0xFFFF;
  }

  static boolean checksumFits(Bytes tag) {
    return (tag.at(CHECKSUM) | tag.at(CHECKSUM + 1) << 8) == checksum(tag);
  }
}
