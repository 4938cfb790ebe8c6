package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcFormat.DANMARC2_ISO2709;
import static ils.cataloguing.marc.MarcFormat.DANMARC2_LINE;
import static ils.cataloguing.marc.MarcFormat.MARC21_ISO2709;
import static ils.cataloguing.marc.MarcFormat.MARCXCHANGE;
import static ils.cataloguing.marc.MarcFormat.MARCXML;
import static ils.cataloguing.marc.MarcFormat.MARC_JSON;
import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.testing.SharedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What goes in comes out byte-equal, after the normalisation that MARC.md tells")
class RoundTripTest {

  @ParameterizedTest
  @ValueSource(strings = {"bib", "authority", "other"})
  void danMarc2LinesSurviveEveryFormatOfTheirFamily(String name) throws Exception {
    byte[] lines = Files.readAllBytes(SharedData.file("danmarc2/" + name + ".lin"));
    String normalised = normalisedLines(new String(lines, StandardCharsets.UTF_8));

    byte[] iso = convert(DANMARC2_LINE, DANMARC2_ISO2709, lines);
    byte[] xml = convert(DANMARC2_ISO2709, MARCXCHANGE, iso);
    byte[] json = convert(MARCXCHANGE, MARC_JSON, xml);
    byte[] back = convert(MARC_JSON, DANMARC2_LINE, json);

    assertSameLines(new String(back, StandardCharsets.UTF_8), normalised);
  }

  /** Line ends inside a value are written @000A, and the code å in one character. */
  private static String normalisedLines(String lines) {
    return lines.replaceAll("\n(?=\\s@\\*)", "@000A").replace("*a\u030a", "*å");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bib", "authority", "other"})
  void marcxchangeIsTheSameRecordAsTheLines(String name) throws Exception {
    byte[] lines = Files.readAllBytes(SharedData.file("danmarc2/" + name + ".lin"));
    byte[] xml = Files.readAllBytes(SharedData.file("danmarc2/" + name + ".marcxchange.xml"));

    String made = new String(convert(DANMARC2_LINE, MARCXCHANGE, lines), StandardCharsets.UTF_8);
    String kept = new String(convert(MARCXCHANGE, MARCXCHANGE, xml), StandardCharsets.UTF_8);
    String received = new String(xml, StandardCharsets.UTF_8);

    assertSameLines(made.strip(), unbroken(received.strip()));
    assertSameLines(kept.strip(), received.strip().replace("a\u030a\">", "å\">"));
  }

  /**
   * One record came with "line end, tag, indicators" inside its subfields: the lines show the
   * fields that were meant, the XML does not.
   */
  private static String unbroken(String xml) {
    return xml.replace("a\u030a\">", "å\">")
        .replaceAll(
            "\n(\\d{3}) 00</subfield>",
            "</subfield></datafield>\n<datafield tag=\"$1\" ind1=\"0\" ind2=\"0\">");
  }

  @Test
  void twentyThousandMarc21RecordsSurviveEveryFormatOfTheirFamily() throws Exception {
    byte[] received = unzipped("marc21/open-20k.mrc.gz");

    byte[] iso = convert(MARC21_ISO2709, MARC21_ISO2709, received);
    assertThat(Arrays.equals(iso, normalisedLeaders(received))).isTrue();

    byte[] xml = convert(MARC21_ISO2709, MARCXML, iso);
    byte[] json = convert(MARCXML, MARC_JSON, xml);
    byte[] exchange = convert(MARC_JSON, MARCXCHANGE, json);
    byte[] back = convert(MARCXCHANGE, MARC21_ISO2709, exchange);

    assertThat(Arrays.equals(back, iso)).isTrue();
  }

  /** Positions 20-23 of the leader become 4500, and what is not ASCII in it a blank. */
  private static byte[] normalisedLeaders(byte[] iso) {
    byte[] bytes = iso.clone();
    for (int at = 0; at < bytes.length; at += Directory.number(bytes, at, 5)) {
      System.arraycopy("4500".getBytes(StandardCharsets.US_ASCII), 0, bytes, at + 20, 4);
      for (int i = at; i < at + 24; i++) {
        bytes[i] = bytes[i] < ' ' ? (byte) ' ' : bytes[i];
      }
    }
    return bytes;
  }

  /** Tells the first line that differs; whole files would not fit on a screen. */
  private static void assertSameLines(String actual, String expected) {
    String[] got = actual.split("\n", -1);
    String[] wanted = expected.split("\n", -1);
    int at = Arrays.mismatch(got, wanted);
    assertThat(at < 0 ? "same" : "line " + (at + 1) + " " + Arrays.asList(got).get(at))
        .isEqualTo(at < 0 ? "same" : "line " + (at + 1) + " " + Arrays.asList(wanted).get(at));
  }

  private static byte[] unzipped(String name) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(SharedData.file(name)))) {
      return in.readAllBytes();
    }
  }

  private static byte[] convert(MarcFormat from, MarcFormat to, byte[] bytes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 2);
    try (var reader = MarcCodecs.reader(from, new ByteArrayInputStream(bytes));
        var writer = MarcCodecs.writer(to, out)) {
      while (reader.hasNext()) {
        var result = reader.next();
        assertThat(result).isInstanceOf(ReadResult.Readable.class);
        writer.write(((ReadResult.Readable) result).record());
      }
    }
    return out.toByteArray();
  }
}
