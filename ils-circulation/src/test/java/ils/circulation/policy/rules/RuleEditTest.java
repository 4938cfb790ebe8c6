package ils.circulation.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.policy.rules.RuleText.Reading.Readable;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleEditTest {

  private static final String TEXT =
      """
      # The set of our town.
      rule-set town

      rule all
        # why four weeks: the council, 2019
        period 28 days   # was 30
      \trenewals 5

      # Games are new.
        fee none
      rule games when material game  # and no others
      example e
        given anything
        on 2026-09-03
        then period is 28 days
      """;

  private static RuleSet set(String text) {
    return ((Readable) RuleText.read(text)).rules();
  }

  @Test
  @DisplayName("A60: a changed value changes its own line; the remark on it stays")
  void changesOneLine() {
    String edited = RuleEdit.set(TEXT, "all", RuleKey.PERIOD, " 14  days ");

    assertThat(edited)
        .isEqualTo(TEXT.replace("period 28 days   # was 30", "period 14 days   # was 30"));
  }

  @Test
  @DisplayName("A60: what says the same stays as it is spelt")
  void leavesTheSame() {
    assertThat(RuleEdit.set(TEXT, "all", RuleKey.PERIOD, "28 days")).isSameAs(TEXT);
    assertThat(RuleEdit.set(TEXT, "games", RuleKey.FEE, "")).isSameAs(TEXT);
  }

  @Test
  @DisplayName("A60: a new value comes last in its rule, indented as the line before")
  void addsAtTheEnd() {
    assertThat(RuleEdit.set(TEXT, "all", RuleKey.LIMIT, "30"))
        .isEqualTo(TEXT.replace("  fee none\n", "  fee none\n  limit 30\n"));
    assertThat(RuleEdit.set(TEXT, "games", RuleKey.LIMIT, "5 here"))
        .isEqualTo(TEXT.replace("# and no others\n", "# and no others\n  limit 5 here\n"));
  }

  @Test
  @DisplayName("A60: a value taken away takes its line with it, but not its remark")
  void removes() {
    assertThat(RuleEdit.set(TEXT, "all", RuleKey.RENEWALS, ""))
        .isEqualTo(TEXT.replace("\trenewals 5\n", ""));
    assertThat(RuleEdit.set(TEXT, "all", RuleKey.PERIOD, ""))
        .isEqualTo(TEXT.replace("period 28 days   # was 30", "# was 30"));
  }

  @ParameterizedTest
  @DisplayName("T4: a value that cannot be read changes nothing")
  @ValueSource(strings = {"28 dogs", "28 days # ever", "28 days\nrule x", "-1 days", "<script>"})
  void refuses(String value) {
    assertThatThrownBy(() -> RuleEdit.set(TEXT, "all", RuleKey.PERIOD, value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("T4: a rule that is not there is named")
  void namesTheMissingRule() {
    assertThatThrownBy(() -> RuleEdit.set(TEXT, "nobody", RuleKey.FEE, "none"))
        .hasMessage("no rule is named 'nobody'");
  }

  @Provide
  Arbitrary<String> decorated() {
    return Arbitraries.of("", "\n", "# a remark\n", "   # another\n", "\t\n", "  \n\n# æøå\n")
        .list()
        .ofSize(14)
        .map(RuleEditTest::between);
  }

  /** The standard set with something that says nothing after every so many lines. */
  private static String between(List<String> fillings) {
    var text = new StringBuilder();
    int i = 0;
    for (String line : DanishStandardTest.text().lines().toList()) {
      text.append(line).append(i % 5 == 2 ? "   # noted" : "").append('\n');
      text.append(fillings.get(i++ % fillings.size()));
    }
    return text.toString();
  }

  @Provide
  Arbitrary<RuleKey> keys() {
    return Arbitraries.of(RuleKey.RENEWALS, RuleKey.SHELF_DAYS, RuleKey.HOLD_LIMIT);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of("", "0", "7", "unlimited");
  }

  @Property(tries = 300)
  @Label("A60, A61: an edit in the grid changes that value and nothing else, remarks included")
  void nothingElseChanges(
      @ForAll("decorated") String text,
      @ForAll("keys") RuleKey key,
      @ForAll("values") String value,
      @ForAll int pick) {
    RuleSet before = set(text);
    Rule rule = before.rules().get(Math.floorMod(pick, before.rules().size()));

    String edited = RuleEdit.set(text, rule.id(), key, value);

    assertThat(remarks(edited)).isEqualTo(remarks(text));
    String printed = RuleEdit.set(RuleText.print(before), rule.id(), key, value);
    assertThat(RuleText.print(set(edited))).isEqualTo(RuleText.print(set(printed)));
    assertThat(RuleText.print(set(RuleEdit.set(edited, rule.id(), key, text(rule, key)))))
        .isEqualTo(RuleText.print(before));
  }

  private static String text(Rule rule, RuleKey key) {
    RuleValue value = rule.values().get(key);
    return value == null ? "" : value.text();
  }

  private static List<String> remarks(String text) {
    return text.lines()
        .filter(line -> line.contains("#"))
        .map(line -> line.substring(line.indexOf('#')))
        .toList();
  }
}
