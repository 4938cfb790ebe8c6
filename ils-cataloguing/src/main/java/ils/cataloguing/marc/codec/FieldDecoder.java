package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.codec.Iso2709Cutter.DELIMITER;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.List;

/** Makes a field of the bytes of one, taking indicators and subfields as they come. */
final class FieldDecoder {

  private final MarcFamily family;
  private final TextDecoder text;
  private final Findings findings;

  FieldDecoder(MarcFamily family, TextDecoder text, Findings findings) {
    this.family = family;
    this.text = text;
    this.findings = findings;
  }

  MarcField decode(Slice slice, byte[] bytes) {
    int delimiter = next(bytes, slice.from(), slice.to());
    boolean plain = delimiter == slice.to();
    if (family == MarcFamily.MARC21) {
      if (plain && (Tags.isControl(slice.tag()) || !Tags.isNumeric(slice.tag()))) {
        return new ControlField(slice.tag(), value(slice, bytes, slice.from(), slice.to()));
      }
      if (!plain && Tags.isControl(slice.tag())) {
        findings.major(slice.tag(), "a control field with subfields");
      }
    }
    return data(slice, bytes, delimiter);
  }

  private DataField data(Slice slice, byte[] bytes, int delimiter) {
    int from = slice.from();
    char first = indicator(slice, bytes, from, delimiter);
    char second = indicator(slice, bytes, from + 1, delimiter);
    List<Subfield> subfields = new ArrayList<>(4);
    if (delimiter > from + 2) {
      stray(slice, value(slice, bytes, from + 2, delimiter), subfields);
    } else if (delimiter < from + 2) {
      findings.minor(slice.tag(), "fewer than two indicators");
    }
    for (int at = delimiter; at < slice.to(); ) {
      int next = next(bytes, at + 1, slice.to());
      subfield(slice, bytes, at + 1, next, subfields);
      at = next;
    }
    return new DataField(slice.tag(), first, second, subfields);
  }

  private char indicator(Slice slice, byte[] bytes, int at, int delimiter) {
    if (at >= delimiter) {
      return ' ';
    }
    if (bytes[at] >= 0x20 && bytes[at] < 0x7f) {
      return (char) bytes[at];
    }
    findings.minor(slice.tag(), "an indicator that is not a sign of ASCII: blank set");
    return ' ';
  }

  /** Text between the indicators and the first subfield: MARC 21 has no place for it but $a. */
  private void stray(Slice slice, String value, List<Subfield> subfields) {
    if (value.isBlank()) {
      findings.minor(slice.tag(), "more than two indicators");
    } else if (family == MarcFamily.MARC21) {
      findings.major(slice.tag(), "text without a subfield code, read as $a: " + value);
      subfields.add(new Subfield('a', value));
    } else {
      findings.minor(slice.tag(), "text without a subfield code: " + value);
      subfields.add(new Subfield(Subfield.NO_CODE, value));
    }
  }

  private void subfield(Slice slice, byte[] bytes, int from, int to, List<Subfield> subfields) {
    if (from == to) {
      findings.minor(slice.tag(), "a delimiter with nothing after it left out");
      return;
    }
    if (bytes[from] > 0x20 && bytes[from] < 0x7f) {
      char code = (char) bytes[from];
      if (!Character.isLetterOrDigit(code) && (code != '&' || family == MarcFamily.MARC21)) {
        findings.note(slice.tag(), "unusual subfield code " + code);
      }
      subfields.add(new Subfield(code, value(slice, bytes, from + 1, to)));
      return;
    }
    if (bytes[from] == ' ' && family == MarcFamily.DANMARC2) {
      String value = value(slice, bytes, from + 1, to);
      findings.minor(slice.tag(), "a subfield without a code: " + value);
      subfields.add(new Subfield(Subfield.NO_CODE, value));
      return;
    }
    unusual(slice, value(slice, bytes, from, to), subfields);
  }

  /** A code that is no printable sign of ASCII: right for {@code æ ø å} in danMARC2 alone. */
  private void unusual(Slice slice, String content, List<Subfield> subfields) {
    if (!content.isEmpty() && Character.isLetter(content.charAt(0))) {
      if (family == MarcFamily.MARC21) {
        findings.major(slice.tag(), "subfield code " + content.charAt(0) + " outside ASCII");
      }
      subfields.add(new Subfield(content.charAt(0), content.substring(1)));
    } else if (!content.isBlank()) {
      findings.major(slice.tag(), "no subfield code, read as $a: " + content);
      subfields.add(new Subfield('a', content.stripLeading()));
    } else {
      findings.minor(slice.tag(), "an empty subfield without a code left out");
    }
  }

  private String value(Slice slice, byte[] bytes, int from, int to) {
    return text.decode(slice.tag(), bytes, from, to);
  }

  private static int next(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != DELIMITER) {
      at++;
    }
    return at;
  }
}
