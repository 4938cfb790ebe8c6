package ils.selfcheck.sip2;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a line leniently: fields in any order, missing or unknown; fixed values cut short; dates in
 * the spellings of the field (see {@link Sip2Date}); an empty first field; blanks before the code.
 */
public final class MessageParser {

  private final String text;
  private int at;

  private MessageParser(String text) {
    this.text = text;
  }

  /**
   * Reads one line.
   *
   * @param line without its terminator
   * @param charset agreed with the terminal; bytes that are not text in it become U+FFFD
   */
  public static Parsed parse(byte[] line, Charset charset) {
    Trailer trailer = Trailer.of(line);
    if (trailer.checked() && !Checksum.fits(line)) {
      return new Parsed.BadChecksum();
    }
    String text = new String(line, 0, trailer.start(), charset).stripLeading();
    if (text.length() < 2) {
      return new Parsed.Ignored("a line without a message code");
    }
    String code = text.substring(0, 2);
    return MessageKind.of(code)
        .<Parsed>map(kind -> new Parsed.Read(framed(new MessageParser(text).read(kind), trailer)))
        .orElseGet(() -> new Parsed.Ignored("unknown message code"));
  }

  private static Frame framed(Message message, Trailer trailer) {
    return new Frame(message, trailer.sequence(), trailer.checked());
  }

  private Message read(MessageKind kind) {
    at = 2;
    if (kind == MessageKind.ITEM_INFORMATION) {
      skipStrayLanguage();
    }
    List<String> fixed = new ArrayList<>(kind.fixed().size());
    for (Fixed which : kind.fixed()) {
      fixed.add(fixed(which));
    }
    return new Message(kind, fixed, fields());
  }

  /** Koha's emulator puts a language code before the date of an item information request. */
  private void skipStrayLanguage() {
    if (text.startsWith("0", at) && text.startsWith("20", at + 3)) {
      at += 3;
    }
  }

  private String fixed(Fixed which) {
    int room = Math.min(which.width(), text.length() - at);
    int length = which.isDate() ? Sip2Date.lengthAt(text, at) : lengthOf(which, room);
    String value = text.substring(at, at + length);
    at += length;
    if (which.isDate()) {
      return Sip2Date.widened(value);
    }
    return length == which.width() ? value : value + " ".repeat(which.width() - length);
  }

  private int lengthOf(Fixed which, int room) {
    int length = 0;
    while (length < room && text.charAt(at + length) != '|') {
      char c = text.charAt(at + length);
      if (which == Fixed.SUMMARY && c != ' ' && c != 'Y' && c != 'N') {
        break;
      }
      length++;
    }
    return length;
  }

  private List<FieldValue> fields() {
    List<FieldValue> fields = new ArrayList<>();
    while (at < text.length()) {
      int bar = text.indexOf('|', at);
      int end = bar < 0 ? text.length() : bar;
      if (end - at >= 2) {
        fields.add(new FieldValue(id(at), text.substring(at + 2, end)));
      }
      at = end + 1;
    }
    return fields;
  }

  /** The id of a known field is the constant's own text, so that no copy is made for it. */
  private String id(int from) {
    String id = text.substring(from, from + 2);
    return Field.of(id).map(Field::id).orElse(id);
  }
}
