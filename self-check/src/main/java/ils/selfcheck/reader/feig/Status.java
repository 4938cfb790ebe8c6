package ils.selfcheck.reader.feig;

import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.PadFault.Kind;
import ils.selfcheck.tag.Bytes;

/** The statuses of answers, and what they mean to whoever asked. */
public final class Status {

  public static final int OK = 0x00;
  public static final int NO_TAG = 0x01;
  public static final int DATA_CHECKSUM = 0x02;
  public static final int NOT_WRITTEN = 0x03;
  public static final int ADDRESS = 0x04;
  public static final int WRONG_TYPE = 0x05;
  public static final int UNKNOWN_COMMAND = 0x80;
  public static final int LENGTH = 0x81;
  public static final int RF = 0x83;
  public static final int BUFFER_FULL = 0x93;

  /** More of the same waits and has to be asked for. */
  public static final int MORE_DATA = 0x94;

  /** The chip itself refused; its own code follows. */
  public static final int CHIP_ERROR = 0x95;

  public static final int CHIP_NO_SUCH_BLOCK = 0x10;
  public static final int CHIP_LOCKED = 0x12;
  public static final int CHIP_NOT_PROGRAMMED = 0x13;

  private Status() {}

  /** The fault that a status other than {@link #OK} tells of. */
  static PadFault fault(int status, Bytes data) {
    return switch (status) {
      case NO_TAG -> new PadFault(Kind.TAG_GONE, "the tag is not there any more");
      case DATA_CHECKSUM, RF -> new PadFault(Kind.DISTURBED, "the tag was not heard clearly");
      case NOT_WRITTEN -> new PadFault(Kind.NOT_WRITTEN, "the tag did not take what was written");
      case UNKNOWN_COMMAND, LENGTH ->
          new PadFault(Kind.NOT_SUPPORTED, "the reader does not know the command");
      case CHIP_ERROR -> chipFault(data.at(0));
      default -> new PadFault(Kind.REFUSED, "the reader answers %02X".formatted(status));
    };
  }

  private static PadFault chipFault(int code) {
    return switch (code) {
      case CHIP_LOCKED -> new PadFault(Kind.LOCKED, "what stands there is locked");
      case CHIP_NO_SUCH_BLOCK -> new PadFault(Kind.REFUSED, "the tag has no such block");
      case CHIP_NOT_PROGRAMMED ->
          new PadFault(Kind.NOT_WRITTEN, "the tag did not take what was written");
      default -> new PadFault(Kind.REFUSED, "the tag answers %02X".formatted(code));
    };
  }
}
