package ils.circulation.policy.grid;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.grid.LineDiff.Kind;
import ils.circulation.policy.grid.LineDiff.Line;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void tellsWhatStayedWhatWentAndWhatCame() {
    assertThat(LineDiff.compare("a\nb\nc\nd\n", "a\nc\nx\nd\n"))
        .containsExactly(
            new Line(Kind.SAME, 1, 1, "a"),
            new Line(Kind.GONE, 2, null, "b"),
            new Line(Kind.SAME, 3, 2, "c"),
            new Line(Kind.NEW, null, 3, "x"),
            new Line(Kind.SAME, 4, 4, "d"));
  }

  @Test
  void twoLongTextsWithoutAnythingInCommonAreComparedWhole() {
    String before = "a\n".repeat(3000);
    String after = "b\n".repeat(3000);

    assertThat(LineDiff.compare(before, after)).hasSize(6000);
  }

  @Property(tries = 300)
  @Label("A61: both texts can be read out of their comparison")
  void bothTextsAreInIt(
      @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'c') Character> before,
      @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'c') Character> after) {
    List<Line> lines = LineDiff.compare(text(before), text(after));

    assertThat(side(lines, Kind.NEW)).isEqualTo(text(before));
    assertThat(side(lines, Kind.GONE)).isEqualTo(text(after));
  }

  private static String text(List<Character> letters) {
    return letters.stream().map(c -> c + "\n").collect(Collectors.joining());
  }

  private static String side(List<Line> lines, Kind without) {
    Function<Line, String> text = line -> line.text() + "\n";
    return lines.stream()
        .filter(line -> line.kind() != without)
        .map(text)
        .collect(Collectors.joining());
  }
}
