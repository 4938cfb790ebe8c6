package ils.cataloguing.marc.codec;

import java.text.Normalizer;
import java.util.Arrays;
import org.marc4j.converter.impl.AnselToUnicode;

/**
 * MARC-8, the character set of MARC 21 before Unicode; the tables are those of marc4j. Composed
 * (NFC) characters come out, and {@code &#x2019;} written out is read too (MARC 21 Specifications,
 * Character Sets: lossless conversion).
 */
final class Marc8 {

  /** Diacritics stand before their letter in MARC-8: these are the letters each is usual with. */
  private static final String[] USUAL = new String[0x20];

  static {
    Arrays.fill(USUAL, "");
    USUAL[0x01] = "aeiouAEIOU"; // grave
    USUAL[0x02] = "aceilnorsuyzACEILNORSUYZ"; // acute
    USUAL[0x03] = "aeioucghjswAEIOUCGHJSW"; // circumflex
    USUAL[0x04] = "anoANO"; // tilde
    USUAL[0x05] = "aeiouAEIOU"; // macron
    USUAL[0x06] = "aegiouAEGIOU"; // breve
    USUAL[0x07] = "zgIZGenm"; // dot above
    USUAL[0x08] = "aeiouyAEIOUY"; // umlaut
    USUAL[0x09] = "cdenrstzgCDENRSTZG"; // caron
    USUAL[0x0a] = "aAuU"; // ring
    USUAL[0x0b] = "tiz"; // ligature, left half
    USUAL[0x0c] = "sauz"; // ligature, right half
    USUAL[0x0e] = "ouOU"; // double acute
    USUAL[0x10] = "cstCST"; // cedilla
    USUAL[0x11] = "aeiuAEIU"; // ogonek
    USUAL[0x12] = "adehilmnrstuzADEHILMNRSTUZ"; // dot below
  }

  private final AnselToUnicode converter = new AnselToUnicode();

  Marc8() {
    converter.setTranslateNCR(true);
  }

  /**
   * @throws RuntimeException of any kind when the bytes are not MARC-8
   */
  String decode(byte[] bytes, int from, int to) {
    String text = converter.convert(Arrays.copyOfRange(bytes, from, to));
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * How much the high bytes speak for MARC-8 (above 0) or for Latin-1 (below 0): a diacritic stands
   * before a letter that it is usual with, or it does not.
   */
  static int likelihood(byte[] bytes, int from, int to) {
    int likelihood = 0;
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xff;
      if (b >= 0xe0 && i + 1 < to && bytes[i + 1] >= 0) {
        boolean usual = USUAL[b - 0xe0].indexOf(bytes[i + 1]) >= 0;
        likelihood += usual ? 1 : -1;
      } else if (b >= 0xc9 && b < 0xe0) {
        likelihood--; // not assigned in MARC-8
      }
    }
    return likelihood;
  }
}
