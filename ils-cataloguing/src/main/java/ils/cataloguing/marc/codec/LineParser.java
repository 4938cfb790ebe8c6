package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;

import ils.cataloguing.marc.Chunk;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.Subfield;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the line format of danMARC2 (Bilag F): {@code 245 00 *aTitle*csubtitle}, with or without
 * blanks around codes and values; a line that begins with four blanks goes on where the one before
 * was broken.
 */
final class LineParser implements ChunkParser {

  private static final String CONTINUATION = "    ";
  private static final int TEXT = 6;

  @Override
  public ReadResult parse(Chunk chunk) {
    Findings findings = new Findings();
    List<String> lines = unbroken(text(chunk.bytes(), findings), findings);
    if (lines.isEmpty()) {
      return new ReadResult.Unreadable(chunk, "no line that begins with a tag");
    }
    boolean spaced = lines.stream().allMatch(LineParser::isSpaced);
    List<MarcField> fields = new ArrayList<>(lines.size());
    for (String line : lines) {
      fields.add(field(line, spaced, findings));
    }
    var record =
        new MarcRecord(MarcFamily.DANMARC2, MarcFamily.DANMARC2.emptyLeader(), List.copyOf(fields));
    return new ReadResult.Readable(chunk, record, findings.warnings());
  }

  private static String text(byte[] bytes, Findings findings) {
    int from = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb ? 3 : 0;
    if (Bytes.isUtf8(bytes, from, bytes.length)) {
      return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }
    findings.minor(WHOLE_RECORD, "not UTF-8, read as Latin-1");
    return new String(bytes, from, bytes.length - from, Charset.forName("windows-1252"));
  }

  /** The fields, each in one string; text that no field claims belongs to the one before it. */
  private static List<String> unbroken(String text, Findings findings) {
    List<String> fields = new ArrayList<>();
    for (String line : composed(text, findings).split("\r?\n")) {
      if (isField(line)) {
        fields.add(line);
      } else if (line.strip().equals("$") || (line.isBlank() && fields.isEmpty())) {
        continue;
      } else if (fields.isEmpty()) {
        findings.loss(WHOLE_RECORD, "text before the first field left out: " + line);
      } else if (line.startsWith(CONTINUATION)) {
        fields.add(fields.removeLast() + line.substring(CONTINUATION.length()));
      } else {
        String field = fields.removeLast();
        findings.minor(field.substring(0, 3), "a line end inside the field is kept");
        fields.add(field + "\n" + line);
      }
    }
    return fields;
  }

  /** The subfield code å in two characters, letter and ring, is the one character meant. */
  private static String composed(String text, Findings findings) {
    if (!text.contains("*a\u030a") && !text.contains("*A\u030a")) {
      return text;
    }
    findings.note(WHOLE_RECORD, "a subfield code å written as letter and ring");
    return text.replace("*a\u030a", "*å").replace("*A\u030a", "*Å");
  }

  private static boolean isField(String line) {
    if (line.length() < TEXT || line.charAt(3) != ' ' || !Tags.isTag(line.substring(0, 3))) {
      return false;
    }
    String rest = line.substring(TEXT);
    return rest.isBlank() || rest.startsWith("*") || rest.startsWith(" *");
  }

  /** Whether a blank stands between code and value, which is not part of the value then. */
  private static boolean isSpaced(String line) {
    int star = line.indexOf('*', TEXT);
    return star < 0
        || star + 2 >= line.length()
        || line.charAt(star + 2) == ' '
        || noCode(line, star);
  }

  private static boolean noCode(String line, int star) {
    return line.charAt(star + 1) == ' ';
  }

  private static DataField field(String line, boolean spaced, Findings findings) {
    String tag = line.substring(0, 3);
    List<Subfield> subfields = new ArrayList<>(4);
    int star = nextStar(line, TEXT);
    while (star < line.length()) {
      int next = nextStar(line, star + 1);
      boolean last = next == line.length();
      subfields.add(subfield(tag, line.substring(star + 1, next), last, spaced, findings));
      star = next;
    }
    return new DataField(tag, line.charAt(4), line.charAt(5), subfields);
  }

  private static Subfield subfield(
      String tag, String text, boolean last, boolean spaced, Findings findings) {
    boolean coded = !text.isEmpty() && text.charAt(0) != ' ';
    String value = coded ? text.substring(1) : text;
    if (!coded) {
      findings.minor(tag, "a subfield without a code");
    }
    if (spaced) {
      value = value.startsWith(" ") ? value.substring(1) : value;
      value = !last && value.endsWith(" ") ? value.substring(0, value.length() - 1) : value;
    }
    value = DanMarc2Escapes.decode(value, tag, findings);
    value = Controls.removed(value, tag, findings);
    return new Subfield(coded ? text.charAt(0) : Subfield.NO_CODE, value);
  }

  /** The next asterisk that is not escaped, or the length. */
  private static int nextStar(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) != '*') {
      at += line.charAt(at) == '@' ? 2 : 1;
    }
    return Math.min(at, line.length());
  }
}
