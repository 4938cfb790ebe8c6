package ils.circulation.policy.grid;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.grid.RuleGrid.Cell;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleSet;
import ils.circulation.policy.rules.RuleText;
import ils.circulation.policy.rules.RuleText.Reading.Readable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleGridTest {

  private static final String TEXT =
      """
      rule-set town # ours
      rule all
        renewals 5
        period 28 days
        fee none
      rule games when material game
        period 14 days
      """;

  private static final RuleSet SET = ((Readable) RuleText.read(TEXT)).rules();

  @Test
  @DisplayName("A60: the grid has a column for each value that any rule of the group sets")
  void columnsAreWhatIsSet() {
    assertThat(RuleGrid.of(SET, KeyGroup.LOAN, Set.of()).columns()).containsExactly(RuleKey.PERIOD);
    assertThat(RuleGrid.of(SET, KeyGroup.LIMITS, Set.of()).columns()).isEmpty();
    assertThat(RuleGrid.of(SET, KeyGroup.LIMITS, Set.of(RuleKey.LIMIT, RuleKey.FEE)).columns())
        .containsExactly(RuleKey.LIMIT);
  }

  @Test
  @DisplayName("A60: rows stand in the order of the text")
  void rowsAreTheRules() {
    var grid = RuleGrid.of(SET, KeyGroup.LOAN, Set.of());

    assertThat(grid.rows())
        .extracting(rule -> RuleGrid.text(rule, RuleKey.RENEWALS))
        .containsExactly("5", "");
  }

  @Test
  @DisplayName("A60: a grid sent back unchanged is the same text to the letter")
  void unchangedCellsChangeNothing() {
    var cells =
        SET.rules().stream()
            .flatMap(
                r ->
                    List.of(RuleKey.values()).stream()
                        .map(key -> new Cell(r.id(), key, RuleGrid.text(r, key))))
            .toList();

    assertThat(RuleGrid.edit(TEXT, SET, cells).text()).isSameAs(TEXT);
  }

  @Test
  @DisplayName("T4: a cell that cannot be read is named, the others are written")
  void wrongCellsAreNamed() {
    var good = new Cell("games", RuleKey.RENEWALS, "1");
    var bad = new Cell("all", RuleKey.PERIOD, "28 dogs");

    var edited = RuleGrid.edit(TEXT, SET, List.of(bad, good));

    assertThat(edited.text()).isEqualTo(TEXT + "  renewals 1\n");
    assertThat(edited.wrong()).containsOnlyKeys(bad);
    assertThat(edited.wrong().get(bad).message()).contains("dogs");
  }

  @Test
  void nobodyChangesThousandsOfCellsAtOnce() {
    var cells =
        IntStream.range(0, 300).mapToObj(i -> new Cell("no-rule-" + i, RuleKey.FEE, "x")).toList();

    assertThat(RuleGrid.edit(TEXT, SET, cells).wrong().values())
        .filteredOn(told -> told.flaw() == Flaw.TOO_MANY_CHANGES)
        .hasSize(100);
  }

  @Test
  void eachValueBelongsToAGroup() {
    assertThat(List.of(KeyGroup.values()))
        .flatExtracting(KeyGroup::keys)
        .containsExactlyInAnyOrder(RuleKey.values());
  }
}
