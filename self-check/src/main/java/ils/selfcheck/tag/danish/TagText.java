package ils.selfcheck.tag.danish;

import ils.selfcheck.tag.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Text in a field of fixed length.
 *
 * @param text up to the first 00, without blanks around it
 * @param utf8 whether it is UTF-8, as it should be; otherwise it was read as ISO 8859-1
 * @param clean whether only 00 follows the text, and no blanks
 */
record TagText(String text, boolean utf8, boolean clean) {

  static TagText of(Bytes field) {
    int end = 0;
    while (end < field.length() && field.at(end) != 0) {
      end++;
    }
    boolean clean = field.slice(end, field.length()).isAll(0);
    byte[] raw = field.slice(0, end).toArray();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      return new TagText(text.strip(), true, clean && text.equals(text.strip()));
    } catch (CharacterCodingException e) {
      return new TagText(new String(raw, StandardCharsets.ISO_8859_1).strip(), false, clean);
    }
  }
}
