package ils.selfcheck.reader.feig;

import ils.selfcheck.tag.Bytes;
import java.util.Optional;

/**
 * Finds frames in what comes in, in both forms, however it is cut into packets, and among garbage.
 */
public final class FrameScanner {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 65_535;

  private Bytes pending = Bytes.zeros(0);

  public void add(byte[] bytes, int length) {
    pending = pending.then(Bytes.of(bytes).slice(0, length));
  }

  /** Whether bytes wait that are no whole frame yet. */
  public boolean isWaiting() {
    return pending.length() > 0;
  }

  public void forget() {
    pending = Bytes.zeros(0);
  }

  /** The next whole frame. Bytes before it that cannot begin one are dropped. */
  public Optional<Frame> next() {
    while (pending.length() > 0) {
      int length = claimedLength(0);
      if (length < 0 || length > pending.length()) {
        return Optional.empty();
      }
      if (length > 0 && fits(0, length)) {
        return Optional.of(take(0, length));
      }
      pending = pending.slice(1, pending.length());
    }
    return Optional.empty();
  }

  /**
   * The first whole frame wherever it begins; to be asked when nothing more comes, because what
   * looks like a begin may be garbage that claims to be long.
   */
  public Optional<Frame> rescue() {
    for (int at = 0; at < pending.length(); at++) {
      int length = claimedLength(at);
      if (length > 0 && at + length <= pending.length() && fits(at, length)) {
        return Optional.of(take(at, length));
      }
    }
    return Optional.empty();
  }

  /** Length of the frame that would begin there; 0 if none can, -1 if it cannot be told yet. */
  private int claimedLength(int at) {
    if (pending.at(at) != Frame.LONG_FORM) {
      return pending.at(at) < SHORTEST ? 0 : pending.at(at);
    }
    if (pending.length() < at + Frame.LONG_HEAD) {
      return -1;
    }
    int length = pending.at(at + 1) << 8 | pending.at(at + 2);
    return length < SHORTEST + 2 || length > LONGEST ? 0 : length;
  }

  private boolean fits(int at, int length) {
    Bytes frame = pending.slice(at, at + length);
    int crc = frame.at(length - 2) | frame.at(length - 1) << 8;
    return crc == Frame.crc(frame, length - Frame.CRC_LENGTH);
  }

  private Frame take(int at, int length) {
    int head = pending.at(at) == Frame.LONG_FORM ? Frame.LONG_HEAD : 1;
    var frame = new Frame(pending.slice(at + head, at + length - Frame.CRC_LENGTH));
    pending = pending.slice(at + length, pending.length());
    return frame;
  }
}
