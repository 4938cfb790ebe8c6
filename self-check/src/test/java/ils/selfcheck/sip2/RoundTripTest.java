package ils.selfcheck.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("IBM850"),
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1252"));

  @Property
  @Label("reading what was written gives the same message back, in every character set")
  void readsWhatItWrote(@ForAll("frames") Frame frame, @ForAll("charsets") Charset charset) {
    byte[] line = MessageWriter.write(frame, charset);

    assertThat(MessageParser.parse(line, charset)).isEqualTo(new Parsed.Read(frame));
  }

  @Property
  @Label("any byte changed in a checked message is found, or the message is another one")
  void findsAChangedByte(
      @ForAll("checkedFrames") Frame frame,
      @ForAll("charsets") Charset charset,
      @ForAll("places") int place) {
    byte[] line = MessageWriter.write(frame, charset);
    int at = place % (line.length - 9);
    line[at] ^= 1;

    assertThat(MessageParser.parse(line, charset)).isEqualTo(new Parsed.BadChecksum());
  }

  @Property
  @Label("no line at all makes the parser throw")
  void readsAnyBytes(@ForAll byte[] line, @ForAll("charsets") Charset charset) {
    assertThat(MessageParser.parse(line, charset)).isNotNull();
  }

  @Property
  @Label("no line that begins as a message makes the parser throw")
  void readsAnythingAfterACode(@ForAll("kinds") MessageKind kind, @ForAll("anyText") String rest) {
    byte[] line = (kind.code() + rest).getBytes(StandardCharsets.UTF_8);

    assertThat(MessageParser.parse(line, StandardCharsets.UTF_8)).isNotNull();
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 10_000);
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of(CHARSETS);
  }

  @Provide
  Arbitrary<MessageKind> kinds() {
    return Arbitraries.of(MessageKind.class);
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.strings().withChars("0123456789 YNAZ|\0\t+-æØ").ofMaxLength(80);
  }

  @Provide
  Arbitrary<Frame> checkedFrames() {
    return frames().map(frame -> new Frame(frame.message(), Math.max(0, frame.sequence()), true));
  }

  @Provide
  Arbitrary<Frame> frames() {
    Arbitrary<Integer> sequence = Arbitraries.integers().between(-1, 9);
    return Combinators.combine(kinds().flatMap(RoundTripTest::messages), sequence)
        .as((message, number) -> new Frame(message, number, number >= 0));
  }

  private static Arbitrary<Message> messages(MessageKind kind) {
    Arbitrary<List<String>> values = value().list().ofSize(kind.fields().size() + 1);
    Arbitrary<List<String>> fixed =
        Combinators.combine(kind.fixed().stream().map(RoundTripTest::fixed).toList())
            .as(list -> list);
    return Combinators.combine(fixed, values).as((head, body) -> message(kind, head, body));
  }

  private static Message message(MessageKind kind, List<String> head, List<String> body) {
    List<FieldValue> fields = new ArrayList<>();
    for (int i = 0; i < kind.fields().size(); i++) {
      fields.add(new FieldValue(kind.fields().get(i).field().id(), body.get(i)));
    }
    fields.add(new FieldValue("Q?", body.getLast()));
    return new Message(kind, head, fields);
  }

  private static Arbitrary<String> fixed(Fixed which) {
    if (which.isDate()) {
      return Arbitraries.of("20261122    101500", "19991231   Z235959", "                  ");
    }
    String letters = which == Fixed.SUMMARY ? "YN " : "YN 0123456789";
    return Arbitraries.strings().withChars(letters).ofLength(which.width());
  }

  private static Arbitrary<String> value() {
    return Arbitraries.strings().withChars("abcXYZ 0189-/'*%[]æøåÆØÅéüß§").ofMaxLength(40);
  }
}
