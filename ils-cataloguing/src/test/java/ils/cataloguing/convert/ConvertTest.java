package ils.cataloguing.convert;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.MarcFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConvertTest {

  @TempDir Path folder;

  private final StringBuilder report = new StringBuilder();

  @Test
  void linesBecomeMarcxchange() throws IOException {
    Path in = file("001 00*a87654321*b870970*fa\n245 00*aDen ¤afrikanske farm\n$\n");

    int status = Convert.run("danmarc2-line", "marcxchange", in, out(), report);

    assertThat(status).isEqualTo(Convert.DONE);
    assertThat(Files.readString(out()))
        .contains("<subfield code=\"a\">87654321</subfield>", "Den ¤afrikanske farm");
    assertThat(report).hasToString("written 1, left out 0\n");
  }

  @Test
  void aLineBrokenAtColumn79GoesOnAfterFourBlanks() throws IOException {
    Path in = file("245 00 *a Den afrikan\n    ske farm *c roman\n$\n");

    Convert.run("danmarc2-line", "danmarc2-line", in, out(), report);

    assertThat(Files.readString(out())).isEqualTo("245 00 *a Den afrikanske farm *c roman\n$\n");
  }

  @Test
  void aMissingEndOfRecordIsSeenByTheNext001() throws IOException {
    Path in = file("001 00 *a 1\n245 00 *a A\n001 00 *a 2\n245 00 *a B\n");

    Convert.run("danmarc2-line", "danmarc2-line", in, out(), report);

    assertThat(report).hasToString("written 2, left out 0\n");
  }

  @Test
  void betweenFamiliesTheReportTellsWhatIsLost() throws IOException {
    Path in = file("001 00*a87654321*b870970*fa\n245 00*aDen ¤afrikanske farm\n996 00*aDBC\n$\n");

    int status = Convert.run("danmarc2-line", "marcxml", in, out(), report);

    assertThat(status).isEqualTo(Convert.DONE);
    assertThat(Files.readString(out()))
        .contains("<datafield tag=\"245\" ind1=\"1\" ind2=\"4\">", "Den afrikanske farm");
    assertThat(report)
        .contains("87654321\tKEPT\t996", "no place in MARC 21", "written 1, left out 0, losses 1");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyFormatBecomesEveryOther(String from, String to) throws IOException {
    Path lines = file("001 00*a87654321*b870970*fa\n004 00*rn*ae\n245 00*aDen ¤røde drage\n$\n");
    Path middle = folder.resolve("middle");
    Convert.run("danmarc2-line", from, lines, middle, report);

    int status = Convert.run(from, to, middle, out(), report);
    Convert.run(to, "danmarc2-line", out(), lines, report);

    assertThat(status).isEqualTo(Convert.DONE);
    assertThat(Files.readString(lines)).contains("*a 87654321", "245 00 *a Den ¤røde drage");
  }

  static Stream<Arguments> pairs() {
    return Arrays.stream(MarcFormat.values())
        .flatMap(
            from -> Arrays.stream(MarcFormat.values()).map(to -> Arguments.of(from.id(), to.id())));
  }

  @Test
  void anUnknownFormatIsNamedWithTheKnownOnes() throws IOException {
    int status = Convert.run("unimarc", "marcxml", file(""), out(), report);

    assertThat(status).isEqualTo(Convert.REFUSED);
    assertThat(report).contains("'unimarc'", "marc21-iso2709");
  }

  @Test
  void aBrokenRecordIsLeftOutAndToldAndTheOthersAreWritten() throws IOException {
    Path in =
        file(
            "<collection><record><leader>00000nam a2200000   4500</leader>"
                + "<controlfield tag='001'>1</controlfield></record>"
                + "<record><oops></record>"
                + "<m:record><m:controlfield tag='001'>3</m:controlfield></m:record></collection>");

    int status = Convert.run("marcxml", "marc-json", in, out(), report);

    assertThat(status).isEqualTo(Convert.INCOMPLETE);
    assertThat(report).contains("LEFT-OUT", "written 2, left out 1");
    assertThat(Files.readString(out())).contains("\"001\":\"1\"", "\"001\":\"3\"");
  }

  @Test
  void anExternalEntityIsNeverRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the-secret");
    Path in =
        file(
            "<!DOCTYPE c [<!ENTITY x SYSTEM '"
                + secret.toUri()
                + "'>]><collection><record><leader>00000nam a2200000   4500</leader>"
                + "<controlfield tag='001'>1&x;</controlfield></record></collection>");

    Convert.run("marcxml", "marc-json", in, out(), report);

    assertThat(Files.readString(out())).doesNotContain("the-secret");
  }

  @Test
  void aControlCharacterWrittenAsReferenceIsLeftOutOfTheTextOnly() throws IOException {
    Path in =
        file(
            "<record><leader>short</leader><datafield tag='245' ind1='1' ind2='0'>"
                + "<subfield code='a'>A&#31;B</subfield></datafield></record>");

    Convert.run("marcxml", "marc-json", in, out(), report);

    assertThat(Files.readString(out())).contains("{\"a\":\"AB\"}");
    assertThat(report).contains("MAJOR\tLDR");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("in"), text);
  }

  private Path out() {
    return folder.resolve("out");
  }
}
