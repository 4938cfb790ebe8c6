package ils.selfcheck.reader.feig;

import static ils.selfcheck.reader.SimulatedShelf.tag;
import static ils.selfcheck.reader.SimulatedShelf.uid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ils.selfcheck.reader.Chip;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.PadFault.Kind;
import ils.selfcheck.reader.SeenTag;
import ils.selfcheck.reader.sim.FeigSimulator;
import ils.selfcheck.reader.sim.Timings;
import ils.selfcheck.tag.Bytes;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver against the simulator, over a real socket. */
class FeigPadTest {

  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(30), 3);

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  @DisplayName("the simulator answers recorded frames with the recorded answers, byte for byte")
  void recordedConversation() throws IOException {
    FeigSimulator simulator = simulator(24, false);
    for (int i = 1; i <= 3; i++) {
      simulator.field().place(tag(i, "3274626533"));
    }
    try (var raw = new Socket(simulator.address().getAddress(), simulator.address().getPort())) {
      assertThat(said(raw, "07FFB001001C56", 0x25))
          .isEqualTo("2500B00003033EE004010000000001033EE004010000000002033EE0040100000000034561");
      assertThat(said(raw, "0FFFB02B01E00401000000000168D5", 0x13))
          .isEqualTo("1300B0003EE00401000000000107041C0173B2");
      assertThat(said(raw, "11FFB02301E0040100000000010004062D", 0x1C))
          .isEqualTo("1C00B0000404003301011100363437320033353632000000003356AC");
      assertThat(said(raw, "10FFB02701E004010000000001C249A1", 6)).isEqualTo("0600B000D572");
      assertThat(said(raw, "0FFFB02B01E00401000000000168D5", 0x13))
          .isEqualTo("1300B0003EE004010000000001C2041C01FDE7");
      assertThat(said(raw, "06FF52000F6E", 6)).isEqualTo("06005200FCA8");
      assertThat(said(raw, "05FF698901", 6)).isEqualTo("06006900F6FA");
    }
  }

  private static String said(Socket raw, String question, int length) throws IOException {
    raw.getOutputStream().write(Bytes.hex(question).toArray());
    return Bytes.of(raw.getInputStream().readNBytes(length)).toString();
  }

  @ParameterizedTest(name = "{0} tags, {1} in an answer, long form {2}")
  @CsvSource({"0, 24, false", "1, 24, false", "20, 24, false", "20, 7, false", "40, 40, true"})
  @DisplayName("an inventory finds every tag, however many answers it takes")
  void inventory(int tags, int inAnAnswer, boolean longForm) throws Exception {
    FeigSimulator simulator = simulator(inAnAnswer, longForm);
    List<SeenTag> placed = new ArrayList<>();
    for (int i = 1; i <= tags; i++) {
      simulator.field().place(tag(i, "51356616" + i));
      placed.add(new SeenTag(uid(i), 0x3E));
    }

    assertThat(pad(simulator).inventory()).containsExactlyInAnyOrderElementsOf(placed);
  }

  @Test
  void readsAndWritesInTheOrderOfTheChip() throws Exception {
    FeigSimulator simulator = simulator(24, false);
    simulator.field().place(tag(1, "3274626533"));
    FeigPad pad = pad(simulator);

    assertThat(pad.chip(uid(1))).isEqualTo(new Chip(0x3E, 0x07, 28, 4));
    assertThat(pad.read(uid(1), 0, 4)).isEqualTo(Bytes.hex("11010133323734363236353333000000"));
    pad.write(uid(1), 10, Bytes.hex("0102030405060708"));
    assertThat(pad.read(uid(1), 9, 4)).isEqualTo(Bytes.hex("00000000 01020304 05060708 00000000"));
  }

  @Test
  void switchesRegistersAndSurveillance() throws Exception {
    FeigSimulator simulator = simulator(24, false);
    var tag = tag(1, "3274626533");
    simulator.field().place(tag);
    FeigPad pad = pad(simulator);

    pad.writeAfi(uid(1), 0xC2);
    pad.writeEas(uid(1), false);

    assertThat(tag.afi()).isEqualTo(0xC2);
    assertThat(tag.eas()).isFalse();
    pad.writeEas(uid(1), true);
    assertThat(tag.eas()).isTrue();
  }

  @Test
  void tellsWhichBlocksAreLocked() throws Exception {
    FeigSimulator simulator = simulator(24, false);
    simulator.field().place(tag(1, "3274626533").lock(0).lock(2));
    FeigPad pad = pad(simulator);

    assertThat(pad.locked(uid(1), 0, 9)).containsExactlyInAnyOrder(0, 2);
    assertFault(Kind.LOCKED, () -> pad.write(uid(1), 2, Bytes.hex("00000000")));
  }

  @Test
  @DisplayName("each refusal of the reader or the chip has its kind")
  void kindsOfFault() throws Exception {
    FeigSimulator simulator = simulator(24, false);
    simulator.field().place(tag(1, "3274626533").failWrites(1));
    FeigPad pad = pad(simulator);

    assertFault(Kind.TAG_GONE, () -> pad.chip(uid(9)));
    assertFault(Kind.REFUSED, () -> pad.read(uid(1), 27, 2));
    assertFault(Kind.NOT_WRITTEN, () -> pad.writeAfi(uid(1), 0xC2));
    simulator.mishaps().disturb(1);
    assertFault(Kind.DISTURBED, pad::inventory);
  }

  @Test
  void switchesTheFieldOff() throws Exception {
    FeigSimulator simulator = simulator(24, false);
    simulator.field().place(tag(1, "3274626533"));
    FeigPad pad = pad(simulator);

    pad.field(false);
    assertThat(pad.inventory()).isEmpty();
    pad.field(true);
    assertThat(pad.inventory()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"silence", "broken sum", "garbage", "hang up", "fragments"})
  @DisplayName("what goes wrong twice on the wire is got over, and the answer is the right one")
  void getsOverMishaps(String mishap) throws Exception {
    FeigSimulator simulator = simulator(24, false);
    simulator.field().place(tag(1, "3274626533"));
    FeigPad pad = pad(simulator);
    switch (mishap) {
      case "silence" -> simulator.mishaps().fallSilent(2);
      case "broken sum" -> simulator.mishaps().breakSums(2);
      case "garbage" -> simulator.mishaps().addGarbage(2);
      case "hang up" -> simulator.mishaps().hangUp(2);
      default -> simulator.mishaps().fragment(2);
    }

    assertThat(pad.inventory()).containsExactly(new SeenTag(uid(1), 0x3E));
    assertThat(pad.read(uid(1), 0, 1)).isEqualTo(Bytes.hex("11010133"));
  }

  @Test
  @DisplayName("a reader that never answers is silent; one that is not there is cut off")
  void givesUp() throws Exception {
    FeigSimulator simulator = simulator(24, false);
    simulator.mishaps().fallSilent(100);
    FeigPad pad = pad(simulator);
    assertFault(Kind.SILENT, pad::inventory);

    simulator.close();
    assertFault(Kind.CUT, pad::inventory);
  }

  @Test
  @DisplayName("after a reader was silent, what it says late is not taken for the next answer")
  void takesNoLateAnswer() throws Exception {
    FeigSimulator simulator = simulator(24, false);
    simulator.field().place(tag(1, "3274626533"));
    FeigPad pad = pad(simulator);
    simulator.mishaps().fallSilent(3);
    assertFault(Kind.SILENT, pad::inventory);

    assertThat(pad.chip(uid(1))).isEqualTo(new Chip(0x3E, 0x07, 28, 4));
    assertThat(pad.inventory()).hasSize(1);
  }

  @Test
  void describesTheReader() throws Exception {
    FeigSimulator simulator = simulator(24, false);

    assertThat(pad(simulator).describe()).endsWith("software 02.08");
  }

  private interface Act {
    void run() throws Exception;
  }

  private static void assertFault(Kind kind, Act act) {
    assertThatExceptionOfType(PadFault.class)
        .isThrownBy(act::run)
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(kind));
  }

  private FeigSimulator simulator(int tagsInAnAnswer, boolean longForm) throws IOException {
    var simulator = FeigSimulator.start(Timings.NONE, tagsInAnAnswer, longForm);
    open.add(simulator);
    return simulator;
  }

  private FeigPad pad(FeigSimulator simulator) {
    var pad = new FeigPad(simulator.address(), SHORT);
    open.add(pad);
    return pad;
  }
}
