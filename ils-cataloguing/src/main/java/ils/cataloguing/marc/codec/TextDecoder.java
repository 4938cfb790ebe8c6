package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;

import ils.cataloguing.marc.MarcFamily;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes of an ISO 2709 record into text. Position 9 of the leader is only a hint: the
 * bytes themselves decide, and where the whole record is not of one kind, each subfield does.
 */
final class TextDecoder {

  private static final Charset LATIN1 = Charset.forName("windows-1252");

  private enum Set {
    ASCII,
    UTF8,
    MARC8,
    LATIN1,
    DANMARC2,
    MIXED
  }

  private final MarcFamily family;
  private final Marc8 marc8 = new Marc8();
  private Set set = Set.ASCII;
  private Findings findings = new Findings();

  TextDecoder(MarcFamily family) {
    this.family = family;
  }

  /** Looks at the record before its subfields are decoded. */
  void begin(byte[] bytes, boolean saysUtf8, Findings findings) {
    Bytes.Signs signs = Bytes.signs(bytes, Directory.START, bytes.length);
    this.findings = findings;
    this.set = detect(bytes, signs, saysUtf8);
  }

  private Set detect(byte[] bytes, Bytes.Signs signs, boolean saysUtf8) {
    boolean utf8 = signs.high() && Bytes.isUtf8(bytes, Directory.START, bytes.length);
    if (utf8) {
      if (!saysUtf8) {
        findings.minor(WHOLE_RECORD, "leader/09 does not say UTF-8, but the bytes are");
      }
      return Set.UTF8;
    }
    if (family == MarcFamily.DANMARC2) {
      return saysUtf8 ? (signs.high() ? Set.MIXED : Set.ASCII) : Set.DANMARC2;
    }
    if (saysUtf8) {
      return claimedUtf8(signs);
    }
    return unclaimed(bytes, signs);
  }

  private Set claimedUtf8(Bytes.Signs signs) {
    if (signs.high()) {
      findings.major(WHOLE_RECORD, "leader/09 says UTF-8, but not all bytes are");
      return Set.MIXED;
    }
    if (signs.escapes()) {
      findings.major(WHOLE_RECORD, "leader/09 says UTF-8, but there are MARC-8 escapes");
      return Set.MARC8;
    }
    return Set.ASCII;
  }

  private Set unclaimed(byte[] bytes, Bytes.Signs signs) {
    if (!signs.high() && !signs.escapes()) {
      return Set.ASCII;
    }
    if (!signs.escapes() && Marc8.likelihood(bytes, Directory.START, bytes.length) < 0) {
      findings.major(WHOLE_RECORD, "leader/09 says MARC-8, but the bytes look like Latin-1");
      return Set.LATIN1;
    }
    return Set.MARC8;
  }

  /** The text of these bytes; {@code tag} is for warnings. */
  String decode(String tag, byte[] bytes, int from, int to) {
    String text =
        switch (set) {
          case ASCII -> new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
          case UTF8 -> new String(bytes, from, to - from, StandardCharsets.UTF_8);
          case MARC8 -> marc8(tag, bytes, from, to);
          case LATIN1 -> new String(bytes, from, to - from, LATIN1);
          case DANMARC2 -> danmarc2(tag, bytes, from, to);
          case MIXED -> mixed(tag, bytes, from, to);
        };
    return Controls.removed(text, tag, findings);
  }

  private String marc8(String tag, byte[] bytes, int from, int to) {
    Bytes.Signs signs = Bytes.signs(bytes, from, to);
    if (!signs.high() && !signs.escapes()) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    try {
      return marc8.decode(bytes, from, to);
    } catch (RuntimeException e) {
      findings.loss(tag, "not MARC-8 (" + e + "), read as Latin-1");
      return new String(bytes, from, to - from, LATIN1);
    }
  }

  private String danmarc2(String tag, byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    return text.indexOf('@') < 0 ? text : DanMarc2Escapes.decode(text, tag, findings);
  }

  private String mixed(String tag, byte[] bytes, int from, int to) {
    if (Bytes.isUtf8(bytes, from, to)) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    if (family == MarcFamily.MARC21 && Marc8.likelihood(bytes, from, to) > 0) {
      findings.major(tag, "not UTF-8, read as MARC-8");
      return marc8(tag, bytes, from, to);
    }
    findings.major(tag, "not UTF-8, read as Latin-1");
    return new String(bytes, from, to - from, LATIN1);
  }
}
