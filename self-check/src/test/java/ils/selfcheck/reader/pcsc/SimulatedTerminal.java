package ils.selfcheck.reader.pcsc;

import ils.selfcheck.tag.Bytes;
import java.nio.ByteBuffer;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.jspecify.annotations.Nullable;

/** A PC/SC reader with one chip of ISO 15693 on it, as far as the driver uses them. */
final class SimulatedTerminal extends CardTerminal {

  private static final Bytes ATR_OF_A_STORAGE_CARD =
      Bytes.hex("3B8F8001804F0CA0000003060B00140000000077");

  Bytes uid = Bytes.hex("E004010000000001");
  Bytes memory = Bytes.zeros(112);
  int afi = 0x07;
  int lockedBlock = -1;
  boolean present = true;
  boolean lowestByteFirst;
  @Nullable Boolean eas;

  @Override
  public String getName() {
    return "Simulated CCID 00";
  }

  @Override
  public Card connect(String protocol) throws CardException {
    if (!present) {
      throw new CardException("no card");
    }
    return new Chip();
  }

  @Override
  public boolean isCardPresent() {
    return present;
  }

  @Override
  public boolean waitForCardPresent(long timeout) {
    return present;
  }

  @Override
  public boolean waitForCardAbsent(long timeout) {
    return !present;
  }

  private Bytes answer(CommandAPDU command) {
    int block = command.getP2() * 4;
    return switch (command.getINS()) {
      case 0xCA -> done(lowestByteFirst ? uid.reversedIn(8) : uid);
      case 0xB0 ->
          block + 4 > memory.length() ? Bytes.hex("6A82") : done(memory.slice(block, block + 4));
      case 0xD6 -> write(command.getP2(), Bytes.of(command.getData()));
      case 0xC2 -> {
        Bytes frame = Bytes.of(command.getData());
        Bytes said = toChip(frame.slice(2, 2 + frame.at(1)));
        yield done(
            Bytes.hex("C003009000").then(Bytes.of((byte) 0x97, (byte) said.length())).then(said));
      }
      default -> Bytes.hex("6D00");
    };
  }

  private Bytes write(int block, Bytes data) {
    if (block == lockedBlock) {
      return Bytes.hex("6982");
    }
    memory = memory.with(block * 4, data);
    return Bytes.hex("9000");
  }

  private Bytes toChip(Bytes frame) {
    boolean custom = frame.at(1) >= 0xA0;
    if (!frame.slice(custom ? 3 : 2, custom ? 11 : 10).equals(uid.reversedIn(8))) {
      return Bytes.zeros(0);
    }
    return switch (frame.at(1)) {
      case 0x2B ->
          Bytes.hex("000F")
              .then(uid.reversedIn(8))
              .then(Bytes.hex("3E"))
              .then(Bytes.of((byte) afi))
              .then(Bytes.hex("1B0301"));
      case 0x27 -> {
        afi = frame.at(10);
        yield Bytes.hex("00");
      }
      case 0x2C -> security(frame.at(10), frame.at(11) + 1);
      case 0xA2, 0xA3 -> {
        eas = frame.at(1) == 0xA2;
        yield Bytes.hex("00");
      }
      default -> Bytes.hex("0101");
    };
  }

  private Bytes security(int first, int count) {
    Bytes all = Bytes.hex("00");
    for (int block = first; block < first + count; block++) {
      all = all.then(Bytes.of((byte) (block == lockedBlock ? 1 : 0)));
    }
    return all;
  }

  private static Bytes done(Bytes data) {
    return data.then(Bytes.hex("9000"));
  }

  private final class Chip extends Card {

    @Override
    public ATR getATR() {
      return new ATR(ATR_OF_A_STORAGE_CARD.toArray());
    }

    @Override
    public String getProtocol() {
      return "T=1";
    }

    @Override
    public CardChannel getBasicChannel() {
      return new Channel(this);
    }

    @Override
    public CardChannel openLogicalChannel() throws CardException {
      throw new CardException("a storage card has one channel");
    }

    @Override
    public void beginExclusive() {}

    @Override
    public void endExclusive() {}

    @Override
    public byte[] transmitControlCommand(int code, byte[] command) throws CardException {
      throw new CardException("not simulated");
    }

    @Override
    public void disconnect(boolean reset) {}
  }

  private final class Channel extends CardChannel {

    private final Card card;

    Channel(Card card) {
      this.card = card;
    }

    @Override
    public Card getCard() {
      return card;
    }

    @Override
    public int getChannelNumber() {
      return 0;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardException {
      if (!present) {
        throw new CardException("the card was taken away");
      }
      return new ResponseAPDU(answer(command).toArray());
    }

    @Override
    public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
      throw new CardException("not simulated");
    }

    @Override
    public void close() {}
  }
}
