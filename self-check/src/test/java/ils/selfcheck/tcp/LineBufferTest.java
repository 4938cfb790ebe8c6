package ils.selfcheck.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineBufferTest {

  @ParameterizedTest
  @EnumSource(Terminator.class)
  void endsLinesAsTheClientDoes(Terminator terminator) {
    var buffer = new LineBuffer(100);

    add(buffer, "one" + terminator.text() + "two" + terminator.text());

    assertThat(lines(buffer)).containsExactly("one", "two");
    assertThat(buffer.terminator()).isEqualTo(terminator);
    assertThat(buffer.isHalfFull()).isFalse();
  }

  @Test
  @DisplayName("an LF that comes in a later packet than its CR makes no empty line")
  void dropsALateLineFeed() {
    var buffer = new LineBuffer(100);

    add(buffer, "one\r");
    assertThat(lines(buffer)).containsExactly("one");
    add(buffer, "\ntwo\r");

    assertThat(lines(buffer)).containsExactly("two");
    assertThat(buffer.terminator()).isEqualTo(Terminator.CRLF);
  }

  @Property
  @Label("the same lines come out however the bytes are cut into packets")
  void doesNotDependOnPackets(@ForAll @IntRange(min = 1, max = 9) int packet) {
    String all = "9300CNa|COb|\r9900802.00\r\n\r\n17x\n\r\r63\r";
    var buffer = new LineBuffer(100);
    List<String> seen = new ArrayList<>();

    for (int at = 0; at < all.length(); at += packet) {
      add(buffer, all.substring(at, Math.min(all.length(), at + packet)));
      seen.addAll(lines(buffer));
    }

    assertThat(seen).containsExactly("9300CNa|COb|", "9900802.00", "17x", "63");
  }

  @Test
  void knowsALineThatIsTooLong() {
    var unfinished = new LineBuffer(10);
    var finished = new LineBuffer(10);

    add(unfinished, "12345678901");
    add(finished, "12345678901\r");

    assertThat(lines(unfinished)).isEmpty();
    assertThat(unfinished.isOverLimit()).isTrue();
    assertThat(lines(finished)).isEmpty();
    assertThat(finished.isOverLimit()).isTrue();
  }

  private static void add(LineBuffer buffer, String text) {
    buffer.add(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static List<String> lines(LineBuffer buffer) {
    List<String> lines = new ArrayList<>();
    for (byte[] line = buffer.next(); line != null; line = buffer.next()) {
      lines.add(new String(line, StandardCharsets.US_ASCII));
    }
    return lines;
  }
}
