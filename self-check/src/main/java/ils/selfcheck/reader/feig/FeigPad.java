package ils.selfcheck.reader.feig;

import ils.selfcheck.reader.Chip;
import ils.selfcheck.reader.Pad;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.PadFault.Kind;
import ils.selfcheck.reader.SeenTag;
import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.Bytes;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A FEIG reader. It gives each block with its last byte first; here that is put right. */
public final class FeigPad implements Pad {

  /** Where FEIG's readers with a network plug listen. */
  public static final int USUAL_PORT = 10001;

  private static final int ISO_15693 = 0x03;
  private static final int TAG_ENTRY = 2 + TagUid.LENGTH;
  private static final int BLOCK = 4;
  private static final int BYTES_AT_ONCE = 128;
  private static final int MOST_ROUNDS = 64;

  private final FeigLink link;
  private final InetSocketAddress address;

  public FeigPad(InetSocketAddress address, Patience patience) {
    this.address = address;
    this.link = new FeigLink(address, patience);
  }

  @Override
  public List<SeenTag> inventory() throws PadFault {
    Map<TagUid, SeenTag> seen = new LinkedHashMap<>();
    Answer answer = link.ask(Request.inventory(false));
    for (int round = 0; answer.status() == Status.MORE_DATA && round < MOST_ROUNDS; round++) {
      collect(answer.data(), seen);
      answer = link.ask(Request.inventory(true));
    }
    if (answer.status() == Status.OK) {
      collect(answer.data(), seen);
    } else if (answer.status() != Status.NO_TAG) {
      throw Status.fault(answer.status(), answer.data());
    }
    return List.copyOf(seen.values());
  }

  /** Takes the chips up to the first of another kind, whose entry may have another length. */
  private static void collect(Bytes data, Map<TagUid, SeenTag> seen) {
    int end = Math.min(data.length(), 1 + data.at(0) * TAG_ENTRY);
    for (int at = 1; at + TAG_ENTRY <= end && data.at(at) == ISO_15693; at += TAG_ENTRY) {
      TagUid uid = new TagUid(data.slice(at + 2, at + TAG_ENTRY));
      seen.put(uid, new SeenTag(uid, data.at(at + 1)));
    }
  }

  /**
   * The size of the memory is given as bytes of a block and number of blocks, by some readers one
   * less than it is, as in the chip's own answer.
   */
  @Override
  public Chip chip(TagUid tag) throws PadFault {
    Bytes data = ask(Request.toTag(Request.SYSTEM_INFORMATION, tag));
    expect(data.length() >= 12);
    int size = data.at(10);
    int less = size % 2;
    return new Chip(data.at(0), data.at(9), data.at(11) + less, size + less);
  }

  @Override
  public Bytes read(TagUid tag, int first, int count) throws PadFault {
    Bytes data = ask(Request.toTag(Request.READ, tag, first, count));
    int size = data.at(1);
    expect(data.at(0) == count && size > 0 && data.length() == 2 + count * (1 + size));
    Bytes all = Bytes.zeros(0);
    for (int i = 0; i < count; i++) {
      int at = 3 + i * (1 + size);
      all = all.then(data.slice(at, at + size).reversedIn(size));
    }
    return all;
  }

  @Override
  public void write(TagUid tag, int first, Bytes data) throws PadFault {
    int count = data.length() / BLOCK;
    ask(Request.toTag(Request.WRITE, tag, first, count, BLOCK).with(data.reversedIn(BLOCK)));
  }

  @Override
  public int blocksAtOnce() {
    return BYTES_AT_ONCE / BLOCK;
  }

  @Override
  public Set<Integer> locked(TagUid tag, int first, int count) throws PadFault {
    Bytes data = ask(Request.toTag(Request.BLOCK_SECURITY, tag, first, count));
    expect(data.at(0) == count && data.length() == 1 + count);
    Set<Integer> locked = new HashSet<>();
    for (int i = 0; i < count; i++) {
      if ((data.at(1 + i) & 1) != 0) {
        locked.add(first + i);
      }
    }
    return locked;
  }

  @Override
  public void writeAfi(TagUid tag, int afi) throws PadFault {
    ask(Request.toTag(Request.WRITE_AFI, tag, afi));
  }

  @Override
  public void writeEas(TagUid tag, boolean on) throws PadFault {
    ask(Request.toNxpTag(on ? Request.SET_EAS : Request.RESET_EAS, tag));
  }

  @Override
  public void field(boolean on) throws PadFault {
    ask(Request.of(Request.RF_ON_OFF, on ? 1 : 0));
  }

  @Override
  public String describe() throws PadFault {
    ask(Request.of(Request.PING, 0));
    Bytes version = ask(Request.of(Request.VERSION));
    return "FEIG reader at %s:%d, software %02X.%02X"
        .formatted(address.getHostString(), address.getPort(), version.at(0), version.at(1));
  }

  private Bytes ask(Request request) throws PadFault {
    Answer answer = link.ask(request);
    if (answer.status() != Status.OK) {
      throw Status.fault(answer.status(), answer.data());
    }
    return answer.data();
  }

  private static void expect(boolean regular) throws PadFault {
    if (!regular) {
      throw new PadFault(Kind.DISTURBED, "the reader's answer is not of the form it should have");
    }
  }

  @Override
  public void close() {
    link.close();
  }
}
