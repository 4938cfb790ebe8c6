package ils.selfcheck.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ils.selfcheck.sip2.Checksum;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** One dialogue being played; see the package for the form of the files. */
public final class Dialogue {

  private static final DateTimeFormatter SIP2 = DateTimeFormatter.ofPattern("yyyyMMdd    HHmmss");
  private static final int TRAILER = "AY0AZ0000".length();

  /** Makes a new connection. */
  @FunctionalInterface
  public interface Dialer {
    Line dial() throws IOException;
  }

  private final Dialer dialer;
  private final Map<String, String> variables;
  private final Clock clock;
  private final String stamp;

  private Line line;
  private Charset charset = StandardCharsets.UTF_8;
  private String terminator = "\r";
  private boolean checksums = true;
  private int sequence;
  private byte[] lastSent = {};
  private byte[] lastAnswer = {};

  private Dialogue(Dialer dialer, Map<String, String> variables, Clock clock) throws IOException {
    this.dialer = dialer;
    this.variables = variables;
    this.clock = clock;
    this.stamp = SIP2.format(ZonedDateTime.now(clock));
    this.line = dialer.dial();
  }

  /**
   * Plays a file to its end and fails at the first answer that is not as expected.
   *
   * @param clock for {@code {now}}, in the zone of the terminals
   */
  public static void play(Path file, Dialer dialer, Map<String, String> variables, Clock clock)
      throws IOException {
    var dialogue = new Dialogue(dialer, variables, clock);
    int number = 0;
    try {
      for (String each : Files.readAllLines(file)) {
        number++;
        dialogue.step(each);
      }
    } catch (AssertionError | IOException e) {
      throw new AssertionError(file.getFileName() + " line " + number + ": " + e.getMessage(), e);
    } finally {
      dialogue.line.close();
    }
  }

  private void step(String text) throws IOException {
    if (text.isBlank() || text.startsWith("#")) {
      return;
    }
    String filled = filled(text);
    String rest = filled.length() > 2 ? filled.substring(2) : "";
    if (filled.startsWith("@")) {
      set(filled.substring(1).split(" ", 2));
    } else if (filled.equals(">>")) {
      line.send(lastSent);
    } else if (filled.startsWith(">>")) {
      send(rest.strip().translateEscapes().getBytes(charset));
    } else if (filled.startsWith("> ")) {
      say(rest);
    } else {
      hear(filled, rest);
    }
  }

  private String filled(String text) {
    String filled =
        text.replace("{now}", SIP2.format(ZonedDateTime.now(clock))).replace("{stamp}", stamp);
    for (Map.Entry<String, String> each : variables.entrySet()) {
      filled = filled.replace("${" + each.getKey() + "}", each.getValue());
    }
    assertThat(filled).as("every variable is known").doesNotContain("${");
    return filled;
  }

  private void set(String[] words) throws IOException {
    switch (words[0]) {
      case "charset" -> charset = Charset.forName(words[1]);
      case "terminator" -> terminator = words[1].replace("CR", "\r").replace("LF", "\n");
      case "checksum" -> checksums = words[1].equals("on");
      case "connect" -> {
        line.close();
        line = dialer.dial();
        sequence = 0;
      }
      default -> fail("unknown setting @" + words[0]);
    }
  }

  private void say(String text) throws IOException {
    String message = checksums ? text + "AY" + sequence + "AZ" : text;
    String sum = checksums ? sum(message.getBytes(charset)) : "";
    sequence = (sequence + 1) % 10;
    send((message + sum + terminator).getBytes(charset));
  }

  private void send(byte[] bytes) throws IOException {
    lastSent = bytes;
    line.send(bytes);
  }

  private void hear(String whole, String rest) throws IOException {
    switch (whole) {
      case "<nothing" -> assertThat(line.isSilent()).as("nothing is answered").isTrue();
      case "<closed" -> assertThat(line.isClosed()).as("the connection has ended").isTrue();
      case "<same" -> {
        byte[] before = lastAnswer;
        assertThat(heard()).as("the same answer again").isEqualTo(text(before));
      }
      default -> expect(whole, rest);
    }
  }

  private void expect(String whole, String rest) throws IOException {
    String heard = heard();
    if (whole.startsWith("<~")) {
      assertThat(heard).containsPattern(Expectation.pattern(rest.strip()));
    } else {
      String message = hasTrailer(heard) ? heard.substring(0, heard.length() - TRAILER) : heard;
      assertThat(message).matches(Expectation.pattern(rest));
    }
  }

  private String heard() throws IOException {
    lastAnswer = line.receive().orElseThrow(() -> new AssertionError("no answer came"));
    String heard = text(lastAnswer);
    if (heard.length() > 6 && heard.startsWith("AZ", heard.length() - 6)) {
      byte[] body = heard.substring(0, heard.length() - 4).getBytes(charset);
      assertThat(heard).as("the checksum").endsWith(sum(body));
    }
    if (hasTrailer(heard)) {
      int expected = (sequence + 9) % 10;
      assertThat(heard.charAt(heard.length() - 7))
          .as("sequence")
          .isEqualTo((char) ('0' + expected));
    }
    return heard;
  }

  private static boolean hasTrailer(String heard) {
    return heard.length() > TRAILER && heard.startsWith("AY", heard.length() - TRAILER);
  }

  private String text(byte[] bytes) {
    return new String(bytes, charset);
  }

  private static String sum(byte[] bytes) {
    return "%04X".formatted(Checksum.of(bytes, bytes.length));
  }
}
