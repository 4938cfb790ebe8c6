package ils.circulation.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.NoticeKind;
import ils.circulation.policy.notices.WordingRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FillingTest {

  private static final Map<String, String> COMMON =
      Map.of("name", "Anna", "library", "Hovedbiblioteket", "count", "2");

  static Stream<WordingKey> shipped() {
    return ShippedWordings.LANGUAGES.stream()
        .flatMap(
            language ->
                Stream.of(NoticeKind.values())
                    .flatMap(
                        kind ->
                            Stream.of(Medium.EMAIL, Medium.SMS)
                                .filter(m -> kind.isNews() || m == Medium.EMAIL)
                                .map(m -> new WordingKey(kind, m, language))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  @DisplayName("A114: every kind ships in Danish and English, as e-mail and SMS, and reads well")
  void everyKindShips(WordingKey key) {
    Wording wording = ShippedWordings.of(key);
    var item = new HashMap<String, String>();
    key.kind().fields().forEach(field -> item.put(field, "<" + field + ">"));

    assertThat(WordingRules.check(key.kind(), wording.subject(), wording.text())).isEmpty();
    var filled =
        FillWording.tryOut(
            new FillWording.Draft(key.kind(), wording.subject(), wording.text()),
            COMMON,
            List.of(item, item));
    assertThat(filled.subject()).isNotBlank().doesNotContain("{{");
    assertThat(filled.text()).isNotBlank().doesNotContain("{{");
  }

  @Test
  void everyThingHasALineOfItsOwn() {
    var text = "{{#items}}\n- {{title}}{{#author}} ({{author}}){{/author}}\n{{/items}}";

    assertThat(
            Filling.fill(
                text,
                COMMON,
                List.of(
                    Map.of("title", "Pigen & katten", "author", ""),
                    Map.of("title", "Rødhætte", "author", "Grimm"))))
        .isEqualTo("- Pigen & katten\n- Rødhætte (Grimm)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{name}}", "{{#items}}x{{/items}}", "{{> secret}}", "{{=<% %>=}}"})
  @DisplayName("A114: a title that looks like a wording is printed letter by letter")
  void aValueIsNeverAWording(String hostile) {
    assertThat(
            Filling.fill(
                "{{#items}}{{title}}{{/items}}", COMMON, List.of(Map.of("title", hostile))))
        .isEqualTo(hostile);
  }

  @Test
  @DisplayName("A114: a value cannot begin a line, and so no header and no paragraph")
  void aValueStaysInItsLine() {
    var hostile = "Bog\r\nBcc: all@example.dk\n\nBetal her\u2028nu\u202e";

    assertThat(Filling.fill("{{name}}", Map.of("name", hostile), List.of()))
        .isEqualTo("Bog  Bcc: all@example.dk  Betal her nu");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{getClass}}",
        "{{class}}",
        "{{items.size}}",
        "{{name.length}}",
        "{{#items}}{{size}}{{/items}}",
        "{{> ../../etc/passwd}}",
        "{{#open}}",
        "{{/close}}"
      })
  @DisplayName("A114: a wording that reaches for more than words is broken, whoever saved it")
  void reachesNothingElse(String hostile) {
    assertThatThrownBy(() -> Filling.fill(hostile, COMMON, List.of(Map.of("title", "x"))))
        .isInstanceOf(Filling.Broken.class);
  }
}
