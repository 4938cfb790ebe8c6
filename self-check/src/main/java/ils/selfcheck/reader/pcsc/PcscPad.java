package ils.selfcheck.reader.pcsc;

import ils.selfcheck.reader.Chip;
import ils.selfcheck.reader.Pad;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.PadFault.Kind;
import ils.selfcheck.reader.SeenTag;
import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.Bytes;
import java.util.List;
import java.util.Set;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.jspecify.annotations.Nullable;

/**
 * A PC/SC reader. It holds one tag at a time; registers and locks go through the transparent
 * exchange of PC/SC part 3, which not every reader has.
 */
public final class PcscPad implements Pad {

  private static final int BLOCK = 4;
  private static final int DONE = 0x9000;
  private static final int CLASS = 0xFF;
  private static final int GET_DATA = 0xCA;
  private static final int READ_BINARY = 0xB0;
  private static final int UPDATE_BINARY = 0xD6;
  private static final int MANAGE_SESSION = 0xC2;
  private static final int TRANSCEIVE = 0x95;
  private static final int RECEIVED = 0x97;

  private final CardTerminal terminal;
  private @Nullable Card card;

  public PcscPad(CardTerminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public List<SeenTag> inventory() throws PadFault {
    try {
      if (!terminal.isCardPresent()) {
        close();
        return List.of();
      }
    } catch (CardException e) {
      throw cut(e);
    }
    try {
      return List.of(new SeenTag(uid(), 0));
    } catch (PadFault e) {
      if (e.kind() == Kind.TAG_GONE) {
        return List.of();
      }
      throw e;
    }
  }

  /** Some readers give the number lowest byte first; every chip of ISO 15693 begins with E0. */
  private TagUid uid() throws PadFault {
    Bytes uid = ask(new CommandAPDU(CLASS, GET_DATA, 0, 0, 256));
    if (uid.length() != TagUid.LENGTH) {
      throw new PadFault(Kind.NOT_SUPPORTED, "this is no tag of ISO 15693");
    }
    boolean turned = uid.at(0) != 0xE0 && uid.at(TagUid.LENGTH - 1) == 0xE0;
    return new TagUid(turned ? uid.reversedIn(TagUid.LENGTH) : uid);
  }

  @Override
  public Chip chip(TagUid tag) throws PadFault {
    return Iso15693.chip(exchange(Iso15693.systemInformation(tag)));
  }

  @Override
  public Bytes read(TagUid tag, int first, int count) throws PadFault {
    same(tag);
    Bytes all = Bytes.zeros(0);
    for (int block = first; block < first + count; block++) {
      all = all.then(ask(new CommandAPDU(CLASS, READ_BINARY, 0, block, BLOCK)));
    }
    return all;
  }

  @Override
  public void write(TagUid tag, int first, Bytes data) throws PadFault {
    same(tag);
    for (int at = 0; at < data.length(); at += BLOCK) {
      byte[] block = data.slice(at, at + BLOCK).toArray();
      ask(new CommandAPDU(CLASS, UPDATE_BINARY, 0, first + at / BLOCK, block));
    }
  }

  /** These commands go to whatever lies there, which must not be another tag than is meant. */
  private void same(TagUid tag) throws PadFault {
    if (!uid().equals(tag)) {
      throw new PadFault(Kind.TAG_GONE, "another tag lies on the reader");
    }
  }

  @Override
  public int blocksAtOnce() {
    return 64;
  }

  @Override
  public Set<Integer> locked(TagUid tag, int first, int count) throws PadFault {
    return Iso15693.locked(exchange(Iso15693.blockSecurity(tag, first, count)), first);
  }

  @Override
  public void writeAfi(TagUid tag, int afi) throws PadFault {
    exchange(Iso15693.writeAfi(tag, afi));
  }

  @Override
  public void writeEas(TagUid tag, boolean on) throws PadFault {
    exchange(Iso15693.eas(tag, on));
  }

  @Override
  public void field(boolean on) throws PadFault {
    throw new PadFault(Kind.NOT_SUPPORTED, "a PC/SC reader switches its field by itself");
  }

  @Override
  public String describe() throws PadFault {
    try {
      terminal.isCardPresent();
      return "PC/SC reader " + terminal.getName();
    } catch (CardException e) {
      throw cut(e);
    }
  }

  /** Sends a frame to the chip and takes its answer out of the reader's wrapping. */
  private Bytes exchange(Bytes frame) throws PadFault {
    Bytes wrapped = Bytes.of((byte) TRANSCEIVE, (byte) frame.length()).then(frame);
    Bytes answer = ask(new CommandAPDU(CLASS, MANAGE_SESSION, 0, 1, wrapped.toArray(), 256));
    for (int at = 0; at + 1 < answer.length(); at += 2 + answer.at(at + 1)) {
      if (answer.at(at) == RECEIVED) {
        return Iso15693.content(answer.slice(at + 2, at + 2 + answer.at(at + 1)));
      }
    }
    throw new PadFault(Kind.TAG_GONE, "the tag does not answer");
  }

  private Bytes ask(CommandAPDU command) throws PadFault {
    try {
      CardChannel channel = connected().getBasicChannel();
      ResponseAPDU answer = channel.transmit(command);
      if (answer.getSW() != DONE) {
        throw refusal(answer.getSW());
      }
      return Bytes.of(answer.getData());
    } catch (CardException | IllegalStateException e) {
      close();
      throw new PadFault(Kind.TAG_GONE, "the tag is not there any more", e);
    }
  }

  private static PadFault refusal(int status) {
    return switch (status) {
      case 0x6A81, 0x6D00, 0x6E00 ->
          new PadFault(Kind.NOT_SUPPORTED, "the reader does not know the command");
      case 0x6A82, 0x6B00 -> new PadFault(Kind.REFUSED, "the tag has no such block");
      case 0x6581 -> new PadFault(Kind.NOT_WRITTEN, "the tag did not take what was written");
      case 0x6982, 0x6986 -> new PadFault(Kind.LOCKED, "what stands there is locked");
      default -> new PadFault(Kind.DISTURBED, "the reader answers %04X".formatted(status));
    };
  }

  private Card connected() throws CardException {
    Card open = card;
    if (open == null) {
      open = terminal.connect("*");
      card = open;
    }
    return open;
  }

  private static PadFault cut(CardException e) {
    return new PadFault(Kind.CUT, "the smart card service has lost the reader", e);
  }

  @Override
  public void close() {
    Card open = card;
    card = null;
    if (open != null) {
      try {
        open.disconnect(false);
      } catch (CardException e) {
        // it is gone either way
      }
    }
  }
}
