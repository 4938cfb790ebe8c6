package ils.selfcheck.sip2;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/** Writes a line strictly by the grammar, without its terminator. */
public final class MessageWriter {

  private MessageWriter() {}

  /**
   * The bytes of one message.
   *
   * @throws IllegalArgumentException if a value holds the delimiter or a control character, or a
   *     required field is missing
   */
  public static byte[] write(Frame frame, Charset charset) {
    Message message = frame.message();
    requireComplete(message);
    StringBuilder text = new StringBuilder(160).append(message.kind().code());
    message.fixed().forEach(value -> text.append(legal(value, "a fixed value")));
    for (FieldValue field : message.fields()) {
      text.append(field.id()).append(legal(field.value(), field.id())).append('|');
    }
    if (frame.sequence() != Frame.NO_SEQUENCE) {
      text.append("AY").append(frame.sequence());
    }
    return frame.checked() ? summed(text.append("AZ"), charset) : encoded(text.toString(), charset);
  }

  private static byte[] summed(StringBuilder text, Charset charset) {
    byte[] body = encoded(text.toString(), charset);
    byte[] line = Arrays.copyOf(body, body.length + 4);
    Checksum.write(line, body.length);
    return line;
  }

  /** A letter that the character set lacks loses its accents, and becomes {@code ?} if need be. */
  private static byte[] encoded(String text, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return text.getBytes(charset);
    }
    CharsetEncoder encoder = charset.newEncoder();
    return (encoder.canEncode(text) ? text : folded(text, encoder)).getBytes(charset);
  }

  private static String folded(String text, CharsetEncoder encoder) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .mapToObj(Character::toString)
        .map(c -> encoder.canEncode(c) ? c : withoutAccents(c, encoder))
        .forEach(folded::append);
    return folded.toString();
  }

  private static String withoutAccents(String c, CharsetEncoder encoder) {
    String base = Normalizer.normalize(c, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return !base.isEmpty() && encoder.canEncode(base) ? base : "?";
  }

  private static String legal(String value, String where) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '|' || Character.isISOControl(value.charAt(i))) {
        throw new IllegalArgumentException(where + " holds a delimiter or a control character");
      }
    }
    return value;
  }

  private static void requireComplete(Message message) {
    for (FieldUse use : message.kind().fields()) {
      if (use.required() && message.find(use.field()).isEmpty()) {
        throw new IllegalArgumentException(message.kind() + " lacks " + use.field());
      }
    }
  }
}
