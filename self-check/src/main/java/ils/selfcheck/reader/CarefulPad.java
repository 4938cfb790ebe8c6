package ils.selfcheck.reader;

import ils.selfcheck.reader.PadFault.Kind;
import ils.selfcheck.tag.AfiPair;
import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Security;
import ils.selfcheck.tag.TagMemory;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.TagReading.Understood;
import ils.selfcheck.tag.codec.TagReader;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Work on a tag that is only done when the tag says so itself: what was written is read back, and
 * what fails in passing is tried again.
 */
public final class CarefulPad {

  private static final int TRIES = 3;
  private static final int BLOCK = 4;

  /** Blocks that hold the basic block of the Danish model. */
  private static final int FIRST_LOOK = 9;

  /** A reading of one tag, called again while its trouble is passing. */
  private interface Work<T> {
    T run() throws PadFault;
  }

  private final Pad pad;
  private final AfiPair afi;
  private final boolean eas;

  /**
   * @param afi what the library's gates tell apart
   * @param eas whether the gates look at the surveillance bit as well, on chips that have one
   */
  public CarefulPad(Pad pad, AfiPair afi, boolean eas) {
    this.pad = pad;
    this.afi = afi;
    this.eas = eas;
  }

  public Pad pad() {
    return pad;
  }

  /** What a tag says about its chip. */
  public Chip chip(TagUid tag) throws PadFault {
    return patiently(() -> pad.chip(tag));
  }

  public Security security(Chip chip) {
    return afi.security(chip.afi());
  }

  /** What the gates' register is to hold. */
  public int register(boolean secured) {
    return afi.value(secured);
  }

  /**
   * As much of a tag's memory as it takes to understand it: its begin, and all of it only if that
   * is not a whole tag with a checksum. The rest takes three times as long to read.
   */
  public TagMemory enough(TagUid tag, Chip chip) throws PadFault {
    int look = Math.min(FIRST_LOOK, chip.blocks());
    var begin = new TagMemory(blocks(tag, 0, look), chip.dsfid());
    boolean whole = TagReader.read(begin) instanceof Understood it && it.trust() == Trust.CHECKED;
    return whole
        ? begin
        : new TagMemory(begin.bytes().then(blocks(tag, look, chip.blocks() - look)), chip.dsfid());
  }

  /** All of a tag's memory. */
  public TagMemory all(TagUid tag, Chip chip) throws PadFault {
    return new TagMemory(blocks(tag, 0, chip.blocks()), chip.dsfid());
  }

  private Bytes blocks(TagUid tag, int first, int count) throws PadFault {
    Bytes all = Bytes.zeros(0);
    for (int at = first; at < first + count; ) {
      int from = at;
      int some = Math.min(pad.blocksAtOnce(), first + count - at);
      all = all.then(patiently(() -> pad.read(tag, from, some)));
      at += some;
    }
    return all;
  }

  /**
   * Makes the gates sound at a tag, or be silent. It is done only when reading it back says so.
   *
   * @param lastSeen the register as it was last read, so that a tag that is right already is not
   *     written, and one that is not need not be asked first
   * @throws PadFault only if the reader itself is out of reach
   */
  public SwitchOutcome secure(TagUid tag, boolean secured, int lastSeen) throws PadFault {
    int wanted = afi.value(secured);
    Security now = Security.UNKNOWN;
    String why = "";
    int tries = 0;
    for (int round = 0; round <= TRIES; round++) {
      try {
        if (round > 0 || lastSeen == wanted) {
          now = Security.UNKNOWN;
          int register = pad.chip(tag).afi();
          now = afi.security(register);
          if (register == wanted) {
            return new SwitchOutcome(true, now, tries, "");
          }
        }
        if (round < TRIES) {
          tries++;
          write(tag, secured);
        }
      } catch (PadFault e) {
        why = passing(e);
        if (e.kind() == Kind.LOCKED) {
          return new SwitchOutcome(false, afi.security(lastSeen), tries, why);
        }
      }
    }
    return new SwitchOutcome(false, now, tries, why.isEmpty() ? "the tag does not keep it" : why);
  }

  private void write(TagUid tag, boolean secured) throws PadFault {
    if (eas && tag.isNxp()) {
      pad.writeEas(tag, secured);
    }
    pad.writeAfi(tag, afi.value(secured));
  }

  /**
   * Writes the begin of a tag's memory. Blocks that are right already are left alone, so that a tag
   * with a locked id can be completed.
   *
   * @param image whole blocks
   * @throws PadFault only if the reader itself is out of reach
   */
  public WriteOutcome write(TagUid tag, Bytes image) throws PadFault {
    int count = image.length() / BLOCK;
    String why = "";
    for (int round = 0; round <= TRIES; round++) {
      try {
        Set<Integer> wrong = wrong(image, blocks(tag, 0, count));
        if (wrong.isEmpty()) {
          return new WriteOutcome.Written();
        }
        Set<Integer> locked = new HashSet<>(pad.locked(tag, 0, count));
        locked.retainAll(wrong);
        if (!locked.isEmpty()) {
          return new WriteOutcome.Locked(locked);
        }
        for (int block : wrong) {
          pad.write(tag, block, image.slice(block * BLOCK, block * BLOCK + BLOCK));
        }
      } catch (PadFault e) {
        why = passing(e);
      }
    }
    return new WriteOutcome.Failed(why.isEmpty() ? "the tag does not keep it" : why);
  }

  private static Set<Integer> wrong(Bytes image, Bytes found) {
    Set<Integer> wrong = new TreeSet<>();
    for (int at = 0; at < image.length(); at += BLOCK) {
      if (!image.slice(at, at + BLOCK).equals(found.slice(at, at + BLOCK))) {
        wrong.add(at / BLOCK);
      }
    }
    return wrong;
  }

  private static String passing(PadFault fault) throws PadFault {
    if (fault.kind().isOfTheReader()) {
      throw fault;
    }
    return fault.getMessage();
  }

  private static <T> T patiently(Work<T> work) throws PadFault {
    for (int left = TRIES - 1; ; left--) {
      try {
        return work.run();
      } catch (PadFault e) {
        if (left == 0 || !e.kind().isPassing()) {
          throw e;
        }
      }
    }
  }
}
