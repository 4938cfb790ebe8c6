package ils.demo.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DanishTitlesTest {

  private static final DanishTitles TITLES = new DanishTitles(1, new People(1));

  @Test
  void fourHundredTitlesAndMoreAreWrittenByHandEachOnce() {
    List<String> written = Tables.rows("danish-titles").stream().map(row -> row.get(2)).toList();

    assertThat(written).hasSizeGreaterThan(400).doesNotHaveDuplicates();
  }

  @Test
  void everyWrittenTitleIsUsed() {
    List<String> written = Tables.rows("danish-titles").stream().map(row -> row.get(2)).toList();
    List<String> used =
        LongStream.range(0, 3L * written.size()).mapToObj(i -> TITLES.idea(i).title()).toList();

    assertThat(used).containsAll(written);
  }

  @Test
  void noPlaceOfAPatternIsLeftOpen() {
    assertThat(LongStream.range(0, 20_000).mapToObj(TITLES::idea))
        .allSatisfy(idea -> assertThat(idea.toString()).doesNotContain("{", "}"))
        .allSatisfy(idea -> assertThat(idea.subjects()).doesNotHaveDuplicates().isNotEmpty())
        .allSatisfy(idea -> assertThat(idea.dk5()).matches("sk|[0-9]{2}(\\.[0-9]+)?"));
  }

  @Test
  void aSubjectFollowsTheWordInTheTitle() {
    var slots = TITLES.slots(Dice.of(1, 1, 1));
    List<String> row = List.of("59*", "b", "Alt om {dyr.s}", "", "dyr", "børnebøger");

    TitleIdea idea = DanishTitles.filled(row, slots);

    assertThat(idea.title()).isEqualTo("Alt om " + idea.subjects().get(0));
    assertThat(idea.dk5()).startsWith("59.");
  }
}
