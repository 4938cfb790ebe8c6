package ils.selfcheck.reader.feig;

import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.Bytes;

/**
 * A command to a reader.
 *
 * @param command the command byte
 * @param data what follows it
 */
public record Request(int command, Bytes data) {

  /** Any reader; a connection has only one. */
  private static final int ANY_READER = 0xFF;

  private static final int ADDRESSED = 0x01;

  /** Commands to chips of ISO 15693, with a second byte that says which. */
  public static final int HOST = 0xB0;

  /** Commands of a chip's maker, with the maker's number and a third byte. */
  public static final int CUSTOM = 0xB1;

  public static final int PING = 0x52;
  public static final int VERSION = 0x65;
  public static final int RF_RESET = 0x69;
  public static final int RF_ON_OFF = 0x6A;

  public static final int INVENTORY = 0x01;
  public static final int READ = 0x23;
  public static final int WRITE = 0x24;
  public static final int WRITE_AFI = 0x27;
  public static final int SYSTEM_INFORMATION = 0x2B;
  public static final int BLOCK_SECURITY = 0x2C;

  public static final int NXP = 0x04;
  public static final int SET_EAS = 0xA2;
  public static final int RESET_EAS = 0xA3;

  public static Request of(int command, int... data) {
    return new Request(command, bytes(data));
  }

  /** An inventory, or what did not fit the answer to the last one. */
  public static Request inventory(boolean more) {
    return of(HOST, INVENTORY, more ? 1 : 0);
  }

  /** A command to one chip. */
  public static Request toTag(int which, TagUid tag, int... data) {
    return new Request(HOST, bytes(which, ADDRESSED).then(tag.bytes()).then(bytes(data)));
  }

  /** A command that only chips of NXP know. */
  public static Request toNxpTag(int which, TagUid tag) {
    return new Request(CUSTOM, bytes(NXP, which, ADDRESSED).then(tag.bytes()));
  }

  public Request with(Bytes more) {
    return new Request(command, data.then(more));
  }

  public Frame frame() {
    return new Frame(bytes(ANY_READER, command).then(data));
  }

  private static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.of(bytes);
  }
}
