package ils.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.ledger.LedgerRule;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleValue;
import ils.circulation.policy.undo.UndoRule;
import ils.core.item.ItemAct;
import ils.core.item.ItemMoves;
import ils.core.item.ItemState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds RULES.md, the code and the tests together. */
class RulesDocumentTest {

  private static final Path PAGE = Path.of("RULES.md");

  private static String page() {
    return read(PAGE);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tests() {
    return Stream.of(Path.of("src/test/java"), Path.of("../docker/src/test/java/ils/it"))
        .flatMap(RulesDocumentTest::files)
        .filter(file -> !file.endsWith("RulesDocumentTest.java"))
        .map(RulesDocumentTest::read)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(LendingRule.class)
  void eachRuleStandsOnThePageAndInATest(LendingRule rule) {
    standsOnThePageAndInATest(rule.id(), rule.name());
  }

  @ParameterizedTest
  @EnumSource(LedgerRule.class)
  void eachRuleOfMoneyStandsOnThePageAndInATest(LedgerRule rule) {
    standsOnThePageAndInATest(rule.id(), rule.name());
  }

  @ParameterizedTest
  @EnumSource(UndoRule.class)
  void eachRuleOfUndoStandsOnThePageAndInATest(UndoRule rule) {
    standsOnThePageAndInATest(rule.id(), rule.name());
  }

  private static void standsOnThePageAndInATest(String id, String name) {
    assertThat(page()).contains("| " + id + " | " + name + " | ");
    assertThat(tests()).containsPattern("@(DisplayName|Label)\\(\\s*\"[^\"]*" + id + "\\b");
  }

  @Test
  void thePageNamesNoOtherRule() {
    Set<String> known =
        Stream.concat(
                Arrays.stream(LendingRule.values()).map(LendingRule::id),
                Arrays.stream(LedgerRule.values()).map(LedgerRule::id))
            .collect(Collectors.toSet());

    assertThat(Pattern.compile("\\b(CO|CI|RE|DD|LO|HO|FE)-[0-9]{2}\\b").matcher(page()).results())
        .extracting(found -> found.group())
        .allMatch(known::contains);
  }

  @Test
  void theTablesAreThoseOfTheCode() throws IOException {
    String page = with(with(page(), "keys", keys()), "moves", moves() + "\n" + diagram());
    if (System.getProperty("approve") != null) {
      Files.writeString(PAGE, page);
    }

    assertThat(page()).isEqualTo(page);
  }

  private static String with(String page, String mark, String table) {
    String begin = "<!-- " + mark + " -->\n";
    int from = page.indexOf(begin) + begin.length();
    return page.substring(0, from) + table + page.substring(page.indexOf("<!-- end -->", from));
  }

  private static String keys() {
    String rows =
        Arrays.stream(RuleKey.values())
            .map(key -> "| `" + key.word() + "` | " + standard(key) + " |\n")
            .collect(Collectors.joining());
    return "| Value | When no rule sets it |\n|---|---|\n" + rows;
  }

  private static String standard(RuleKey key) {
    return key.standard().map(RuleValue::text).orElse("-");
  }

  private static String moves() {
    String head =
        Arrays.stream(ItemAct.values()).map(Enum::name).collect(Collectors.joining(" | "));
    String rows =
        Arrays.stream(ItemState.values())
            .map(
                state ->
                    Arrays.stream(ItemAct.values())
                        .map(act -> ItemMoves.after(state, act).map(Enum::name).orElse(""))
                        .collect(Collectors.joining(" | ", "| **" + state + "** | ", " |\n")))
            .collect(Collectors.joining());
    return "| State | " + head + " |\n|" + "---|".repeat(ItemAct.values().length + 1) + "\n" + rows;
  }

  private static String diagram() {
    Set<String> arrows = new TreeSet<>();
    for (ItemState from : ItemState.values()) {
      for (ItemAct act : ItemAct.values()) {
        ItemMoves.after(from, act)
            .filter(to -> to != from)
            .ifPresent(to -> arrows.add("  " + from + " --> " + to + ": " + act));
      }
    }
    return "```mermaid\nstateDiagram-v2\n" + String.join("\n", arrows) + "\n```\n";
  }
}
