package ils.circulation.policy.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two texts line by line: what stayed, what went, what came. */
public final class LineDiff {

  /** Above this many pairs of differing lines, the middle counts as changed as a whole. */
  private static final long MOST_PAIRS = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Line> lines = new ArrayList<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** What became of a line. */
  public enum Kind {
    SAME,
    GONE,
    NEW;

    /** As it stands in class names and message keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One line.
   *
   * @param before its number in the first text, from 1; null if it is new
   * @param after its number in the second text; null if it is gone
   */
  public record Line(Kind kind, @Nullable Integer before, @Nullable Integer after, String text) {}

  /** Compares; as few lines as possible are gone or new, and of a change the old comes first. */
  public static List<Line> compare(String before, String after) {
    return new LineDiff(before.lines().toList(), after.lines().toList()).compare();
  }

  private List<Line> compare() {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      same(start, start);
      start++;
    }
    int end = 0;
    while (end < shorter - start && fromEnd(before, end).equals(fromEnd(after, end))) {
      end++;
    }
    middle(start, before.size() - end, after.size() - end);
    for (int i = end; i > 0; i--) {
      same(before.size() - i, after.size() - i);
    }
    return List.copyOf(lines);
  }

  private static String fromEnd(List<String> lines, int i) {
    return lines.get(lines.size() - 1 - i);
  }

  private void middle(int start, int beforeEnd, int afterEnd) {
    int i = start;
    int j = start;
    if ((long) (beforeEnd - start) * (afterEnd - start) <= MOST_PAIRS) {
      int[][] common = common(start, beforeEnd, afterEnd);
      while (i < beforeEnd && j < afterEnd) {
        if (before.get(i).equals(after.get(j))) {
          same(i++, j++);
        } else if (common[i - start + 1][j - start] >= common[i - start][j - start + 1]) {
          gone(i++);
        } else {
          added(j++);
        }
      }
    }
    while (i < beforeEnd) {
      gone(i++);
    }
    while (j < afterEnd) {
      added(j++);
    }
  }

  /** The longest common run of lines from each pair of places on. */
  private int[][] common(int start, int beforeEnd, int afterEnd) {
    int[][] common = new int[beforeEnd - start + 1][afterEnd - start + 1];
    for (int i = beforeEnd - start - 1; i >= 0; i--) {
      for (int j = afterEnd - start - 1; j >= 0; j--) {
        common[i][j] =
            before.get(start + i).equals(after.get(start + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void same(int i, int j) {
    lines.add(new Line(Kind.SAME, i + 1, j + 1, before.get(i)));
  }

  private void gone(int i) {
    lines.add(new Line(Kind.GONE, i + 1, null, before.get(i)));
  }

  private void added(int j) {
    lines.add(new Line(Kind.NEW, null, j + 1, after.get(j)));
  }
}
