package ils.circulation.policy.rules;

import java.util.List;

/** What came of an example: each line that must come true, beside what the rules say. */
public record ExampleRun(Example example, List<Line> lines) {

  public ExampleRun {
    lines = List.copyOf(lines);
  }

  /** One line, both in the words of the text form. */
  public record Line(String expected, String found) {

    public boolean isTrue() {
      return expected.equals(found);
    }
  }

  public boolean isTrue() {
    return lines.stream().allMatch(Line::isTrue);
  }

  List<Line> failures() {
    return lines.stream().filter(line -> !line.isTrue()).toList();
  }
}
