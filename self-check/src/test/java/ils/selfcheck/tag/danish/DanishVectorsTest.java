package ils.selfcheck.tag.danish;

import static org.assertj.core.api.Assertions.assertThat;

import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.Element;
import ils.selfcheck.tag.Part;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.TagReading.Trust;
import ils.selfcheck.tag.TagReading.Understood;
import ils.selfcheck.tag.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishVectorsTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "313233343536373839, 29B1",
    "52464944207461672064617461206D6F64656C, 1AEE",
    "0001, 0D2E",
    "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF0000, 68F7"
  })
  @DisplayName("the checksum has its published check values")
  void checksums(String bytes, String sum) {
    assertThat(BasicBlock.crc(Bytes.hex(bytes).toArray())).isEqualTo(Integer.parseInt(sum, 16));
  }

  @ParameterizedTest(name = "{0} of {1}, part {2} of {3}, usage {4}")
  @CsvSource({
    "1000000136, DK-718500, 1, 1, 1, 1536, 110101313030303030303133360000000000003615444B3731383530300000000000",
    "3274626533, DK-775100, 1, 1, 1, 9D5C, 110101333237343632363533330000000000005C9D444B3737353130300000000000",
    "5135661602, DK-775100, 2, 3, 1, 06A1, 11030235313335363631363032000000000000A106444B3737353130300000000000",
    "12345678901234AB, DK-761500, 1, 1, 1, DA9B, 110101313233343536373839303132333441429BDA444B3736313530300000000000",
    "11223344, DE-705, 1, 1, 1, 3E51, 11010131313232333334340000000000000000513e44453730350000000000000000",
    "5135661602, DK-765700, 1, 1, 1, FE7D, 110101353133353636313630320000000000007DFE444B3736353730300000000000",
    "5135661602, DK-765700, 1, 2, 1, 7C27, 11020135313335363631363032000000000000277C444B3736353730300000000000",
    "5135661602, DK-765700, 2, 2, 1, 6706, 110202353133353636313630320000000000000667444B3736353730300000000000",
    "5135661602, DK-765700, 1, 1, 7, 39C8, 17010135313335363631363032000000000000C839444B3736353730300000000000",
    "5135661602, DK-765700, 1, 1, 2, 15B7, 12010135313335363631363032000000000000B715444B3736353730300000000000",
    "2900000001, DK-765700, 1, 1, 8, F189, 1801013239303030303030303100000000000089F1444B3736353730300000000000",
    "5135661005, DK-765700, 1, 1, 1, 0A95, 11010135313335363631303035000000000000950A444B3736353730300000000000",
    "5135661061, DK-765700, 1, 1, 1, 002F, 110101353133353636313036310000000000002F00444B3736353730300000000000"
  })
  @DisplayName("the basic block is written and read byte for byte, on chips of 32 bytes and more")
  void basicBlocks(
      String id, String owner, int part, int parts, int usage, String sum, String bytes) {
    var content = TagContent.circulating(id, owner).as(new Part(part, parts)).as(Usage.of(usage));
    Bytes wanted = Bytes.hex(bytes);

    assertThat(BasicBlock.checksum(wanted)).isEqualTo(Integer.parseInt(sum, 16));
    assertThat(DanishWriter.write(content, 112)).contains(wanted.padded(36));
    assertThat(DanishWriter.write(content, 32)).contains(wanted.slice(0, 32));
    assertThat(DanishReader.read(wanted)).isEqualTo(flawless(content));
    assertThat(DanishReader.read(wanted.slice(0, 32))).isEqualTo(flawless(content));
    assertThat(DanishReader.read(wanted.padded(112))).isEqualTo(flawless(content));
  }

  @Test
  @DisplayName("worked example: the checksum is taken over 32 bytes, without itself")
  void checksumOfTheWorkedExample() {
    String input = "11010131303030303030313336000000000000444B3731383530300000000000";

    assertThat(BasicBlock.crc(Bytes.hex(input).toArray())).isEqualTo(0x1536);
  }

  @ParameterizedTest(name = "{1} {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MEDIA_FORMAT=1 | 0501000501",
        "MEDIA_FORMAT=2;ALTERNATIVE_OWNER=DE-123 | 0C010013020044452D313233",
        "SUPPLIER=Bogvognen;PRODUCT_LOCAL=1234567890;INVOICE_NUMBER=a789656c |"
            + " 22020071426F67766F676E656E00313233343536373839300000613738393635366300",
        "TITLE=Bob | 0704004C 426F62"
      })
  @DisplayName("extension blocks are written and read byte for byte")
  void extensionBlocks(String elements, String bytes) {
    TagContent content = TagContent.circulating("3274626533", "DK-775100");
    for (String each : elements.strip().split(";")) {
      String[] pair = each.split("=");
      content = content.with(Element.valueOf(pair[0]), pair[1]);
    }
    Bytes block = Bytes.hex(bytes);

    Bytes written = DanishWriter.write(content, 112).orElseThrow();

    assertThat(written.slice(34, 34 + block.length())).isEqualTo(block);
    assertThat(DanishReader.read(written)).isEqualTo(flawless(content));
  }

  @Test
  @DisplayName("an id of more than 16 bytes and a long ISIL stand in the library block")
  void longIdAndOwner() {
    var content = TagContent.circulating("KOMBIB-2026-00012345", "OCLC-12345678901");

    Bytes written = DanishWriter.write(content, 112).orElseThrow();

    assertThat(written.slice(3, 19)).isEqualTo(Bytes.hex("01").padded(16));
    assertThat(written.slice(21, 34)).isEqualTo(Bytes.hex("01").padded(13));
    assertThat(DanishReader.read(written)).isEqualTo(flawless(content));
  }

  @Test
  @DisplayName("what has no place is not written at all")
  void refusesWhatHasNoPlace() {
    var plain = TagContent.circulating("3274626533", "DK-775100");

    assertThat(DanishWriter.write(plain.with(Element.LOCAL_A, "x"), 112)).isEmpty();
    assertThat(DanishWriter.write(plain.with(Element.TITLE, "x".repeat(300)), 2_000)).isEmpty();
    assertThat(DanishWriter.write(plain.with(Element.TITLE, "Bob"), 36)).isEmpty();
    assertThat(DanishWriter.write(plain.with(Element.MEDIA_FORMAT, "book"), 112)).isEmpty();
    assertThat(DanishWriter.write(plain, 28)).isEmpty();
  }

  @Test
  @DisplayName("text is UTF-8: æ, ø and å take two bytes of the sixteen")
  void writesUtf8() {
    var content = TagContent.circulating("ÆØÅ-12345", "DK-775100");

    Bytes written = DanishWriter.write(content, 32).orElseThrow();

    byte[] id = written.slice(3, 15).toArray();
    assertThat(new String(id, StandardCharsets.UTF_8)).isEqualTo("ÆØÅ-12345");
  }

  private static Understood flawless(TagContent content) {
    return new Understood(content, TagModel.ISO_28560_3, Trust.CHECKED, List.of());
  }
}
