package ils.circulation.rulepages;

import ils.circulation.policy.grid.LineDiff;
import java.util.ArrayList;
import java.util.List;

/** Two rule texts side by side. */
public record Comparison(RuleSource before, RuleSource after, List<LineDiff.Line> lines) {

  /** Lines that stay are shown this far around what differs. */
  private static final int AROUND = 3;

  public Comparison {
    lines = List.copyOf(lines);
  }

  static Comparison of(RuleSource before, RuleSource after) {
    return new Comparison(before, after, LineDiff.compare(before.text(), after.text()));
  }

  public boolean isSame() {
    return lines.stream().allMatch(line -> line.kind() == LineDiff.Kind.SAME);
  }

  /** The parts of a comparison in which something differs, with some lines around. */
  public static List<List<LineDiff.Line>> parts(List<LineDiff.Line> lines) {
    List<List<LineDiff.Line>> parts = new ArrayList<>();
    int shownUntil = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kind() == LineDiff.Kind.SAME) {
        continue;
      }
      int from = Math.max(i - AROUND, shownUntil + 1);
      int to = Math.min(i + AROUND, lines.size() - 1);
      if (parts.isEmpty() || i - AROUND > shownUntil + 1) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().addAll(lines.subList(from, Math.max(from, to + 1)));
      shownUntil = Math.max(shownUntil, to);
    }
    return parts;
  }
}
