package ils.selfcheck.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {

  @ParameterizedTest
  @CsvSource({
    "12345, FF01",
    "teststring, FBA9",
    "abcdAZ, FDDB",
    "941AY0AZ, FDFD",
    "97AZ, FEF5",
    "96AZ, FEF6"
  })
  void isTheComplementOfTheSum(String text, String expected) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    assertThat("%04X".formatted(Checksum.of(bytes, bytes.length))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "98YNNYNN60000320261122    0426472.00AOUWOLS|BXYYYYYYYYYNYNYYYY|AY1AZEDD9",
        "24  Y           00920261122    042647AOUWOLS|AAP7|AEPatron 7|BLY|CQY|AY2AZED96",
        "121NNY20261122    042647AOUWOLS|AAP7|ABI700|AJTitle 700|AH20261206    042647|CK001|AY4AZEA13",
        "1804020120261122    042647ABI700|AJTitle 700|CK001|BGUWOLS|AH20261206    042647|AY5AZEB97",
        "101YNN20261122    042647AOUWOLS|ABI700|AQ|AJTitle 700|AAP7|CK001|AY6AZED54",
        "36Y20261122    035100AOUWOLS|AAdjfiander|AFThank you for using Evergreen!|AY7AZE747",
        "9900302.0E|AY1AZFC14",
        "9300CNkiosk1|COsecret|CPherning-1|AY0AZF284",
        "9900802.00AY1AZFCA0",
        "6300920261122    101500          AODK-765700|AA2900000001|AC|AD1234|AY2AZF06A",
        "11YN20261122    10150020261122    101500AODK-765700|AA2900000001|AB5135661602|AC|AD1234|BON|BIN|AY4AZE8B8",
        "09N20261122    10150020261122    101500APherning-1|AODK-765700|AB5135661602|AC|BIN|AY5AZEAC3",
        "101YUY20261122    101501AODK-765700|AB5135661602|AQHerning|AJTitel|CL4|CV01|CY2900000002|DAHold 42|CTHerning|AFReserveret|AY6AZDB0F",
        "941AY0AZFDFD",
        "97AZFEF5",
        "96AZFEF6"
      })
  @DisplayName("recorded lines carry the checksum we compute")
  void recordedLinesFit(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);

    assertThat(Checksum.fits(bytes)).isTrue();
    assertThat(MessageParser.parse(bytes, StandardCharsets.US_ASCII))
        .isInstanceOf(Parsed.Read.class);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, E0AB", "IBM850, E4DC", "ISO-8859-1, E33A", "windows-1252, E33A"})
  void dependsOnTheCharacterSet(String charset, String expected) {
    String line =
        "121NUY20261122    101501AODK-765700|AA2900000001|AB5135661602|AJÆblehøst på Læsø|AH20261220|CK001|";

    assertThat(summed(line, 4, charset)).endsWith("AY4AZ" + expected);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ED10", "IBM850, EDF0", "ISO-8859-1, ED93"})
  void dependsOnTheCharacterSetOfAnEndedSession(String charset, String expected) {
    String line = "36Y20261122    101501AODK-765700|AA2900000001|AFTak for besøget|";

    assertThat(summed(line, 7, charset)).endsWith("AY7AZ" + expected);
  }

  @Test
  void takesSmallHexDigits() {
    byte[] line = "941AY0AZfdfd".getBytes(StandardCharsets.US_ASCII);

    assertThat(Checksum.fits(line)).isTrue();
  }

  @Test
  @DisplayName("a sample sum printed in a manual does not fit, and is not taken")
  void refusesAWrongSum() {
    byte[] line = "9300CNkiosk1|COsecret|CPherning-1|AY0AZF24F".getBytes(StandardCharsets.US_ASCII);

    assertThat(MessageParser.parse(line, StandardCharsets.US_ASCII))
        .isEqualTo(new Parsed.BadChecksum());
  }

  private static String summed(String line, int sequence, String charsetName) {
    Charset charset = Charset.forName(charsetName);
    var read = (Parsed.Read) MessageParser.parse(line.getBytes(charset), charset);
    byte[] written =
        MessageWriter.write(new Frame(read.frame().message(), sequence, true), charset);
    return new String(written, charset);
  }
}
