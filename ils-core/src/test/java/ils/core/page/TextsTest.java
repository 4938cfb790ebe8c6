package ils.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.core.money.Amount;
import ils.core.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

  private final Texts danish = Texts.in(Texts.LANGUAGES.get(0));
  private final Texts english = Texts.in(Texts.LANGUAGES.get(1));

  @Test
  void coreHasEachTextInBothLanguages() {
    assertThat(TextsCheck.of("core").findings()).isEmpty();
  }

  @Test
  void theCheckFindsWhatIsWrong(@TempDir Path folder) throws IOException {
    Path messages = Files.createDirectories(folder.resolve("src/main/resources/messages"));
    Path templates = Files.createDirectories(folder.resolve("src/main/jte"));
    Files.writeString(messages.resolve("x_da.properties"), "x.a=A\nx.b={\nother.c=C\n");
    Files.writeString(messages.resolve("x_en.properties"), "x.a=it's\nx.d=D\n");
    Files.writeString(
        templates.resolve("t.jte"), "<p>Hello</p>${view.text(\"x.e\")}${view.count(\"x.f\", 2)}");

    assertThat(TextsCheck.of("x", folder).findings())
        .anyMatch(f -> f.equals("only in Danish: x.b"))
        .anyMatch(f -> f.equals("only in English: x.d"))
        .anyMatch(f -> f.startsWith("da x.b: "))
        .anyMatch(f -> f.startsWith("da other.c: the key does not begin"))
        .anyMatch(f -> f.startsWith("en x.a: write ’"))
        .anyMatch(f -> f.contains("x.e, which is in no bundle"))
        .anyMatch(f -> f.contains("x.f.one, which is in no bundle"))
        .anyMatch(f -> f.contains("has the text 'Hello'"));
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void eachProblemIsExplained(ProblemType type) {
    assertThat(danish.text(type.titleKey())).isNotBlank();
    assertThat(english.text(type.helpKey())).isNotBlank();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | Der er 0 ting, der skal rettes",
        "1 | Der er én ting, der skal rettes",
        "2 | Der er 2 ting, der skal rettes"
      })
  void countsInDanish(long n, String expected) {
    assertThat(danish.count("core.errors.title", n)).isEqualTo(expected);
  }

  @Test
  void groupsThousandsAsTheLanguageDoes() {
    assertThat(danish.count("core.errors.title", 1234)).contains("1.234");
    assertThat(english.count("core.errors.title", 1234)).contains("1,234");
  }

  @Test
  void writesAmountsAndDaysAsTheLanguageDoes() {
    Object[] args = {Amount.parse("1234.50"), LocalDate.of(2026, 11, 22)};

    assertThat(danish.text("core.money", args)).isEqualTo("1.234,50 kr. kr.");
    assertThat(english.text("core.money", args)).isEqualTo("DKK DKK 1,234.50");
    assertThat(danish.money(Amount.parse("-20.50"))).isEqualTo("-20,50 kr.");
    assertThat(danish.date(LocalDate.of(2026, 11, 22))).isEqualTo("22. nov. 2026");
  }

  @Test
  void anArgumentMayTellItselfInTheLanguage() {
    Texts.Told told = texts -> texts.locale().getLanguage();

    assertThat(danish.text("core.money", told)).isEqualTo("da kr.");
    assertThat(english.text("core.money", told)).isEqualTo("DKK en");
  }

  @Test
  void aMissingKeyIsAnErrorAndNotAnEmptyText() {
    assertThatThrownBy(() -> danish.text("core.no-such-text"))
        .isInstanceOf(MissingResourceException.class);
    assertThat(danish.has("core.no-such-text")).isFalse();
    assertThat(danish.has("nomodule.x")).isFalse();
  }
}
