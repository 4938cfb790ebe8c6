package ils.selfcheck.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientReadingTest {

  private static final String DATE = "20261122    101500";

  @Test
  void takesFieldsInAnyOrder() {
    Message message = read("09N" + DATE + DATE + "AB42|BIN|AC|AODK-765700|APherning|");

    assertThat(message.text(Field.ITEM_ID)).isEqualTo("42");
    assertThat(message.text(Field.CURRENT_LOCATION)).isEqualTo("herning");
    assertThat(message.yes(Field.CANCEL)).isFalse();
  }

  @Test
  @DisplayName("the Danish envelope puts a delimiter before the first field")
  void passesOverAnEmptyFirstField() {
    Message message = read("23009" + DATE + "|AODK-775100|AA|||AC|AD|");

    assertThat(message.fields()).hasSize(4);
    assertThat(message.text(Field.INSTITUTION)).isEqualTo("DK-775100");
  }

  @Test
  @DisplayName("nine letters of summary and a delimiter do not eat the delimiter")
  void takesAShortSummary() {
    Message message = read("63009" + DATE + "YYYYYYYYY|AODK-775100|AA1|");

    assertThat(message.fixed(Fixed.SUMMARY)).isEqualTo("YYYYYYYYY ");
    assertThat(message.text(Field.INSTITUTION)).isEqualTo("DK-775100");
  }

  @Test
  void keepsUnknownFields() {
    Message message = read("17" + DATE + "AODK|AB42|ZZwhat|");

    assertThat(message.fields()).contains(new FieldValue("ZZ", "what"));
  }

  @Test
  @DisplayName("Koha's emulator puts a language before the date of an item information request")
  void passesOverAStrayLanguage() {
    Message message = read("17001" + DATE + "AODK|AB42|");

    assertThat(message.fixed(Fixed.TRANSACTION_DATE)).isEqualTo(DATE);
    assertThat(message.text(Field.ITEM_ID)).isEqualTo("42");
  }

  @Test
  void takesADateOfSixteenCharacters() {
    Message message = read("11YN20261122  10150020261220  235959AODK|AA1|AB42|");

    assertThat(message.fixed(Fixed.TRANSACTION_DATE)).isEqualTo(DATE);
    assertThat(message.fixed(Fixed.NB_DUE_DATE)).isEqualTo("20261220    235959");
    assertThat(message.text(Field.PATRON_ID)).isEqualTo("1");
  }

  @Test
  @DisplayName("a missing no-block due date is a blank one (edge-sip2 SIP2-95)")
  void takesAMissingDate() {
    Message message = read("11YN" + DATE + "AODK|AA1|AB42|");

    assertThat(message.fixed(Fixed.NB_DUE_DATE)).isBlank();
    assertThat(message.text(Field.INSTITUTION)).isEqualTo("DK");
  }

  @Test
  void takesALastFieldWithoutDelimiter() {
    assertThat(read("17" + DATE + "AODK|AB42").text(Field.ITEM_ID)).isEqualTo("42");
  }

  @Test
  void dropsBlanksAroundABarcode() {
    assertThat(read("17" + DATE + "AODK|AB  42 |").text(Field.ITEM_ID)).isEqualTo("42");
  }

  @Test
  @DisplayName("a barcode is opaque: slash, quote and star stay")
  void keepsOddCharactersInABarcode() {
    assertThat(read("17" + DATE + "AODK|AB4/2'*|").text(Field.ITEM_ID)).isEqualTo("4/2'*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9900302.0E|", "990xxx2.00", "990", "99", " \n9900802.00"})
  void takesAnySpellingOfTheStatus(String line) {
    assertThat(read(line).kind()).isEqualTo(MessageKind.SC_STATUS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"77foo", "", "x", "hello", "|||", "5", "00"})
  void passesOverWhatIsNoMessage(String line) {
    assertThat(MessageParser.parse(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isInstanceOf(Parsed.Ignored.class);
  }

  @Test
  void takesASequenceNumberWithoutAChecksum() {
    var read =
        (Parsed.Read)
            MessageParser.parse(
                "9900802.00AY3".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

    assertThat(read.frame().sequence()).isEqualTo(3);
    assertThat(read.frame().checked()).isFalse();
  }

  private static Message read(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return ((Parsed.Read) MessageParser.parse(bytes, StandardCharsets.UTF_8)).frame().message();
  }
}
