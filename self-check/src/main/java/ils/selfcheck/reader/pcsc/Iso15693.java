package ils.selfcheck.reader.pcsc;

import ils.selfcheck.reader.Chip;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.PadFault.Kind;
import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.Bytes;
import java.util.HashSet;
import java.util.Set;

/**
 * Frames of ISO 15693 as they go to a chip, for what the commands of PC/SC do not cover. A chip's
 * number goes lowest byte first.
 */
final class Iso15693 {

  private static final int ADDRESSED_AT_HIGH_RATE = 0x22;
  private static final int WRITE_AFI = 0x27;
  private static final int SYSTEM_INFORMATION = 0x2B;
  private static final int BLOCK_SECURITY = 0x2C;
  private static final int SET_EAS = 0xA2;
  private static final int RESET_EAS = 0xA3;
  private static final int NXP = 0x04;

  private static final int ERROR_FLAG = 0x01;
  private static final int HAS_DSFID = 0x01;
  private static final int HAS_AFI = 0x02;
  private static final int HAS_MEMORY_SIZE = 0x04;

  private Iso15693() {}

  static Bytes systemInformation(TagUid tag) {
    return to(tag, SYSTEM_INFORMATION);
  }

  static Bytes writeAfi(TagUid tag, int afi) {
    return to(tag, WRITE_AFI).then(Bytes.of((byte) afi));
  }

  /**
   * @param count how many blocks; goes as one less
   */
  static Bytes blockSecurity(TagUid tag, int first, int count) {
    return to(tag, BLOCK_SECURITY).then(Bytes.of((byte) first, (byte) (count - 1)));
  }

  static Bytes eas(TagUid tag, boolean on) {
    return Bytes.of((byte) ADDRESSED_AT_HIGH_RATE, (byte) (on ? SET_EAS : RESET_EAS), (byte) NXP)
        .then(turned(tag));
  }

  private static Bytes to(TagUid tag, int command) {
    return Bytes.of((byte) ADDRESSED_AT_HIGH_RATE, (byte) command).then(turned(tag));
  }

  private static Bytes turned(TagUid tag) {
    return tag.bytes().reversedIn(TagUid.LENGTH);
  }

  /** What follows the flags of an answer. */
  static Bytes content(Bytes answer) throws PadFault {
    if (answer.length() == 0) {
      throw new PadFault(Kind.TAG_GONE, "the tag does not answer");
    }
    if ((answer.at(0) & ERROR_FLAG) != 0) {
      throw refusal(answer.at(1));
    }
    return answer.slice(1, answer.length());
  }

  private static PadFault refusal(int code) {
    return switch (code) {
      case 0x12 -> new PadFault(Kind.LOCKED, "what stands there is locked");
      case 0x13, 0x14 -> new PadFault(Kind.NOT_WRITTEN, "the tag did not take what was written");
      default -> new PadFault(Kind.REFUSED, "the tag answers %02X".formatted(code));
    };
  }

  /** The parts that an answer to {@link #systemInformation} says it has, in their order. */
  static Chip chip(Bytes content) throws PadFault {
    int has = content.at(0);
    int at = 1 + TagUid.LENGTH;
    int dsfid = (has & HAS_DSFID) != 0 ? content.at(at++) : 0;
    int afi = (has & HAS_AFI) != 0 ? content.at(at++) : 0;
    if ((has & HAS_MEMORY_SIZE) == 0 || content.length() < at + 2) {
      throw new PadFault(Kind.NOT_SUPPORTED, "the tag does not say how large it is");
    }
    return new Chip(dsfid, afi, content.at(at) + 1, (content.at(at + 1) & 0x1F) + 1);
  }

  static Set<Integer> locked(Bytes content, int first) {
    Set<Integer> locked = new HashSet<>();
    for (int i = 0; i < content.length(); i++) {
      if ((content.at(i) & 1) != 0) {
        locked.add(first + i);
      }
    }
    return locked;
  }
}
