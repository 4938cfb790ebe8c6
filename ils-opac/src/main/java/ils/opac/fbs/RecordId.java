package ils.opac.fbs;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A record's id as FBS has it: the part of a pid after the colon, opaque to every client.
 *
 * <p>For danMARC2 that is the control number itself, the faust. Control numbers of other formats
 * look like fausts without being any, and a front would show the title of the wrong book; they are
 * therefore written {@code source.number}. What a pid cannot hold is written as an underscore and
 * two hexadecimal digits for each byte of UTF-8, and so are an underscore itself and a point in the
 * source.
 */
public final class RecordId {

  private static final String NATIONAL = "DANMARC2";
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";

  private RecordId() {}

  /** Whose number it is, and the number; {@code source} is empty for a faust. */
  public record Parts(String source, String number) {}

  /**
   * @param source whose control number it is, {@code bib.source}
   * @param format {@code bib.format}
   * @param number the control number, {@code bib.source_id}
   */
  public static String of(String source, String format, String number) {
    return format.equals(NATIONAL)
        ? number
        : escape(source, PLAIN) + "." + escape(number, PLAIN + ".");
  }

  /** The parts again, if the id is of the second form. */
  public static Optional<Parts> parse(String id) {
    int point = id.indexOf('.');
    if (point < 1 || point == id.length() - 1) {
      return Optional.empty();
    }
    return unescape(id.substring(0, point))
        .flatMap(s -> unescape(id.substring(point + 1)).map(n -> new Parts(s, n)));
  }

  private static String escape(String text, String plain) {
    var escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (plain.indexOf((char) b) >= 0) {
        escaped.append((char) b);
      } else {
        escaped.append('_').append(HexFormat.of().toHexDigits(b));
      }
    }
    return escaped.toString();
  }

  private static Optional<String> unescape(String text) {
    var bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '_') {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      boolean two = i + 2 < text.length() && hex(text.charAt(i + 1)) && hex(text.charAt(i + 2));
      if (!two) {
        return Optional.empty();
      }
      bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
      i += 2;
    }
    return Optional.of(bytes.toString(StandardCharsets.UTF_8));
  }

  private static boolean hex(char c) {
    return HexFormat.isHexDigit(c);
  }
}
