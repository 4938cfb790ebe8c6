package ils.selfcheck.reader.feig;

import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FrameTest {

  private static final TagUid FIRST = TagUid.parse("E004010000000001");

  @Test
  @DisplayName("requests are the recorded ones byte for byte")
  void recordedRequests() {
    assertThat(wire(Request.inventory(false))).isEqualTo("07FFB001001C56");
    assertThat(wire(Request.toTag(Request.SYSTEM_INFORMATION, FIRST)))
        .isEqualTo("0FFFB02B01E00401000000000168D5");
    assertThat(wire(Request.toTag(Request.READ, FIRST, 0, 4)))
        .isEqualTo("11FFB02301E0040100000000010004062D");
    assertThat(wire(Request.toTag(Request.WRITE_AFI, FIRST, 0xC2)))
        .isEqualTo("10FFB02701E004010000000001C249A1");
    assertThat(wire(Request.of(Request.PING, 0))).isEqualTo("06FF52000F6E");
    assertThat(wire(Request.of(Request.RF_RESET))).isEqualTo("05FF698901");
  }

  @Test
  @DisplayName("answers are the recorded ones byte for byte")
  void recordedAnswers() {
    assertThat(scanned("06005200FCA8")).contains(new Frame(Bytes.hex("005200")));
    assertThat(scanned("06006900F6FA")).contains(new Frame(Bytes.hex("006900")));
    assertThat(scanned("0600B000D572")).contains(new Frame(Bytes.hex("00B000")));
    assertThat(scanned("1300B0003EE00401000000000107041C0173B2"))
        .contains(new Frame(Bytes.hex("00B0003EE00401000000000107041C01")));
  }

  @Test
  @DisplayName("a body too long for the short form goes out in the long one")
  void longForm() {
    var body = Bytes.hex("FFB0").then(Bytes.zeros(260));

    Bytes wire = new Frame(body).onTheWire();

    assertThat(wire.slice(0, 3)).isEqualTo(Bytes.hex("02010B"));
    assertThat(scanned(wire.toString())).contains(new Frame(body));
  }

  @Property
  @Label("frames of both forms are found however they are cut into packets")
  void doesNotDependOnPackets(
      @ForAll List<@Size(min = 3, max = 40) byte[]> bodies,
      @ForAll boolean longForm,
      @ForAll @IntRange(min = 1, max = 50) int packet) {
    List<Frame> frames = bodies.stream().map(body -> new Frame(Bytes.of(body))).toList();
    Bytes wire = Bytes.zeros(0);
    for (Frame each : frames) {
      wire = wire.then(longForm ? each.inLongForm() : each.onTheWire());
    }
    var scanner = new FrameScanner();
    List<Frame> found = new ArrayList<>();

    for (int at = 0; at < wire.length(); at += packet) {
      byte[] bytes = wire.slice(at, at + packet).toArray();
      scanner.add(bytes, bytes.length);
      for (var next = scanner.next(); next.isPresent(); next = scanner.next()) {
        found.add(next.get());
      }
    }

    assertThat(found).isEqualTo(frames);
    assertThat(scanner.isWaiting()).isFalse();
  }

  @Test
  @DisplayName("a frame behind the begin of one that never comes is rescued")
  void rescuesAFrameFromGarbage() {
    var scanner = new FrameScanner();
    byte[] bytes = Bytes.hex("F0 00 06005200FCA8 11").toArray();
    scanner.add(bytes, bytes.length);

    assertThat(scanner.next()).isEmpty();
    assertThat(scanner.rescue()).contains(new Frame(Bytes.hex("005200")));
    assertThat(scanner.rescue()).isEmpty();
  }

  @Property
  @Label("no bytes at all make the scanner throw or run for ever")
  void readsAnyBytes(@ForAll byte[] bytes) {
    var scanner = new FrameScanner();
    scanner.add(bytes, bytes.length);

    while (scanner.next().isPresent()) {
      assertThat(scanner.rescue()).isNotNull();
    }
  }

  private static String wire(Request request) {
    return request.frame().onTheWire().toString();
  }

  private static Optional<Frame> scanned(String hex) {
    var scanner = new FrameScanner();
    byte[] bytes = Bytes.hex(hex).toArray();
    scanner.add(bytes, bytes.length);
    return scanner.next();
  }
}
