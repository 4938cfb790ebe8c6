package ils.selfcheck.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrictWritingTest {

  @Test
  void writesRequiredFieldsEvenWhenEmptyAndOptionalOnesOnlyWhenTheySaySomething() {
    Message message =
        MessageBuilder.of(MessageKind.CHECKOUT_RESPONSE)
            .with(Field.SCREEN_MESSAGE, "Nej")
            .with(Field.TITLE, null)
            .with(Field.CURRENCY, "")
            .build();

    assertThat(text(message)).isEqualTo("120NUN" + " ".repeat(18) + "AO|AA|AB|AJ|AH|AFNej|");
  }

  @Test
  void repeatsOnlyRepeatableFields() {
    Message message =
        MessageBuilder.of(MessageKind.END_SESSION_RESPONSE)
            .with(Field.PATRON_ID, "1")
            .with(Field.PATRON_ID, "2")
            .withAll(Field.SCREEN_MESSAGE, List.of("a", "b"))
            .build();

    assertThat(text(message)).endsWith("AO|AA1|AFa|AFb|");
  }

  @Test
  @DisplayName("a delimiter or a line break in a text never reaches the wire (Koha bug 2653)")
  void cleansTexts() {
    Message message =
        MessageBuilder.of(MessageKind.END_SESSION_RESPONSE)
            .with(Field.SCREEN_MESSAGE, "one|two\r\nthree\0")
            .build();

    assertThat(message.text(Field.SCREEN_MESSAGE)).isEqualTo("one/two  three");
  }

  @Test
  @DisplayName("a field is cut at 255 characters, never inside one (LP#1070470)")
  void cutsLongTextsBetweenCharacters() {
    Message message =
        MessageBuilder.of(MessageKind.END_SESSION_RESPONSE)
            .with(Field.SCREEN_MESSAGE, "x".repeat(254) + "\uD83D\uDCDA")
            .build();

    assertThat(message.text(Field.SCREEN_MESSAGE)).isEqualTo("x".repeat(254));
  }

  @ParameterizedTest
  @CsvSource({"US-ASCII, e e ?", "IBM850, é e ?", "ISO-8859-1, é e ?", "UTF-8, é ę ж"})
  @DisplayName("a letter the character set lacks loses its accent or becomes a question mark")
  void foldsWhatTheCharacterSetLacks(String charsetName, String expected) {
    Charset charset = Charset.forName(charsetName);
    Message message =
        MessageBuilder.of(MessageKind.END_SESSION_RESPONSE)
            .with(Field.SCREEN_MESSAGE, "é ę ж")
            .build();

    String written = new String(MessageWriter.write(Frame.plain(message), charset), charset);

    assertThat(written).endsWith("AF" + expected + "|");
  }

  @Test
  void refusesADelimiterInsideAValue() {
    var message =
        new Message(
            MessageKind.LOGIN,
            List.of("0", "0"),
            List.of(new FieldValue("CN", "a|b"), new FieldValue("CO", "")));

    assertThatThrownBy(() -> MessageWriter.write(Frame.plain(message), StandardCharsets.UTF_8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CN");
  }

  @Test
  void refusesAMessageWithoutARequiredField() {
    var message = new Message(MessageKind.LOGIN, List.of("0", "0"), List.of());

    assertThatThrownBy(() -> MessageWriter.write(Frame.plain(message), StandardCharsets.UTF_8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LOGIN_USER");
  }

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  @DisplayName("an answer that nobody filled in is complete, and a refusal")
  void buildsACompleteMessageOfNothing(MessageKind kind) {
    Message message = MessageBuilder.of(kind).build();

    assertThat(text(message)).startsWith(kind.code());
    assertThat(message.fixed()).isEqualTo(kind.fixed().stream().map(Fixed::nothing).toList());
  }

  @Test
  @DisplayName("16 pairs: every request has its answer")
  void everyRequestHasAnAnswer() {
    List<String> requests =
        List.of("01", "09", "11", "15", "17", "19", "23", "25", "29", "35", "37", "63", "65", "93");
    Stream<MessageKind> kinds = requests.stream().map(code -> MessageKind.of(code).orElseThrow());

    assertThat(kinds.map(MessageKind::answer)).allMatch(answer -> answer.isPresent());
    assertThat(MessageKind.SC_STATUS.answer()).contains(MessageKind.ACS_STATUS);
    assertThat(MessageKind.values()).hasSize(31);
  }

  private static String text(Message message) {
    return new String(
        MessageWriter.write(Frame.plain(message), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
