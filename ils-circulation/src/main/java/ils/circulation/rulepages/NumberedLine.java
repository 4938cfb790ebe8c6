package ils.circulation.rulepages;

import ils.circulation.policy.rules.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/** A line of a text with its number, and what is wrong on it. */
public record NumberedLine(int number, String text, List<RuleProblem> problems) {

  public NumberedLine {
    problems = List.copyOf(problems);
  }

  static List<NumberedLine> of(String text, List<RuleProblem> problems) {
    List<NumberedLine> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int number = lines.size() + 1;
      lines.add(
          new NumberedLine(
              number, line, problems.stream().filter(p -> p.line() == number).toList()));
    }
    return lines;
  }
}
