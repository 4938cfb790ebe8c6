package ils.selfcheck.reader.pcsc;

import static ils.selfcheck.reader.SimulatedShelf.uid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ils.selfcheck.reader.CarefulPad;
import ils.selfcheck.reader.Chip;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.PadFault.Kind;
import ils.selfcheck.reader.SeenTag;
import ils.selfcheck.reader.SwitchOutcome;
import ils.selfcheck.reader.WriteOutcome;
import ils.selfcheck.tag.AfiPair;
import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Security;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcscPadTest {

  private final SimulatedTerminal terminal = new SimulatedTerminal();
  private final PcscPad pad = new PcscPad(terminal);

  @ParameterizedTest(name = "lowest byte first: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName("the chip's number is told in one order, whatever the reader's is")
  void inventory(boolean lowestByteFirst) throws Exception {
    terminal.lowestByteFirst = lowestByteFirst;

    assertThat(pad.inventory()).containsExactly(new SeenTag(uid(1), 0));
    terminal.present = false;
    assertThat(pad.inventory()).isEmpty();
  }

  @Test
  void readsWhatTheChipSaysAboutItself() throws Exception {
    terminal.lockedBlock = 2;

    assertThat(pad.chip(uid(1))).isEqualTo(new Chip(0x3E, 0x07, 28, 4));
    assertThat(pad.locked(uid(1), 0, 9)).isEqualTo(Set.of(2));
  }

  @Test
  void switchesSecurityAndReadsItBack() throws Exception {
    var careful = new CarefulPad(pad, AfiPair.ISO, true);

    assertThat(careful.secure(uid(1), false, 0x07))
        .isEqualTo(new SwitchOutcome(true, Security.OFF, 1, ""));
    assertThat(terminal.afi).isEqualTo(0xC2);
    assertThat(terminal.eas).isFalse();
  }

  @Test
  void writesMemoryAndReadsItBack() throws Exception {
    var careful = new CarefulPad(pad, AfiPair.ISO, false);

    assertThat(careful.write(uid(1), Bytes.hex("0102030405060708")))
        .isEqualTo(new WriteOutcome.Written());
    assertThat(terminal.memory.slice(0, 12)).isEqualTo(Bytes.hex("010203040506070800000000"));
  }

  @Test
  @DisplayName("another tag than the one that was meant is neither read nor written")
  void refusesAnotherTag() {
    assertFault(Kind.TAG_GONE, () -> pad.read(uid(2), 0, 1));
    assertFault(Kind.TAG_GONE, () -> pad.write(uid(2), 0, Bytes.hex("01020304")));
    assertFault(Kind.TAG_GONE, () -> pad.writeAfi(uid(2), 0xC2));
    assertThat(terminal.afi).isEqualTo(0x07);
    assertThat(terminal.memory.isAll(0)).isTrue();
  }

  @Test
  void saysThatTheTagWasTakenAway() throws Exception {
    pad.inventory();
    terminal.present = false;

    assertFault(Kind.TAG_GONE, () -> pad.read(uid(1), 0, 1));
  }

  @Test
  void hasNoSwitchForItsField() {
    assertFault(Kind.NOT_SUPPORTED, () -> pad.field(false));
  }

  @Test
  @DisplayName("a computer without the smart card service says what is missing")
  void saysWhatIsMissing() {
    assertThatExceptionOfType(PadFault.class)
        .isThrownBy(() -> PcscReaders.named("no reader has this name"))
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.NO_DRIVER))
        .withMessageContaining("PC/SC reader");
  }

  private interface Act {
    void run() throws Exception;
  }

  private static void assertFault(Kind kind, Act act) {
    assertThatExceptionOfType(PadFault.class)
        .isThrownBy(act::run)
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(kind));
  }
}
