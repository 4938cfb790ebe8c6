package ils.circulation.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.fees.FeeMaximum;
import ils.circulation.policy.rules.RuleChecks.Checked;
import ils.core.money.Amount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DanishStandardTest {

  static String text() {
    try (var in =
        DanishStandardTest.class.getResourceAsStream(
            "/ils/circulation/policy/danish-standard.rules")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("The Danish standard set can be used as it is, and its examples come true")
  void canBeUsed() {
    var law = new FeeMaximum(Amount.ofUnits(230), Amount.ofUnits(120), "the law");
    var known = RuleSets.known(law, (mark, from) -> Optional.of(LocalDate.of(2027, 6, 21)));

    assertThat(RuleChecks.check(text(), known)).isInstanceOf(Checked.Good.class);
  }

  @Test
  void whatItPrintsSaysTheSame() {
    var set = ((RuleText.Reading.Readable) RuleText.read(text())).rules();

    var again = RuleText.read(RuleText.print(set));

    assertThat(RuleText.print(((RuleText.Reading.Readable) again).rules()))
        .isEqualTo(RuleText.print(set));
    assertThat(set.examples()).hasSizeGreaterThan(5);
  }
}
