package ils.circulation.policy.rules;

import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One line of a rule text that says something. */
record TextLine(int number, String raw) {

  /** A part that is no piece of a longer word. */
  private static final String WHOLE = "(?<![\\p{L}\\p{N}._-])%s(?![\\p{L}\\p{N}_-])";

  /** The line cannot be understood from some column on. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RuleProblem problem;

    Unreadable(RuleProblem problem, Throwable cause) {
      super(problem.toString(), cause);
      this.problem = problem;
    }

    RuleProblem problem() {
      return problem;
    }
  }

  static List<TextLine> of(String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> of(i + 1, lines.get(i)))
        .filter(line -> !line.raw.isBlank())
        .toList();
  }

  /**
   * A line as it is read: tabs are blanks, and a remark with the blanks before it is none of it.
   */
  static TextLine of(int number, String line) {
    String blanks = line.replace('\t', ' ');
    int hash = blanks.startsWith("#") ? 0 : blanks.indexOf(" #");
    return new TextLine(number, (hash < 0 ? blanks : blanks.substring(0, hash)).stripTrailing());
  }

  boolean isIndented() {
    return raw.startsWith(" ");
  }

  String word() {
    String line = raw.strip();
    int blank = line.indexOf(' ');
    return blank < 0 ? line : line.substring(0, blank);
  }

  /** What follows the first word, with single blanks. */
  String rest() {
    return raw.strip().substring(word().length()).strip().replaceAll(" +", " ");
  }

  /** The words that follow the first one. */
  List<String> words() {
    return rest().isEmpty() ? List.of() : List.of(rest().split(" "));
  }

  Unreadable unreadable(String part, Flaw flaw, Object... args) {
    var flawed = new Flawed(flaw, args);
    return new Unreadable(at(part, flawed.complaint()), flawed);
  }

  RuleProblem at(String part, Complaint complaint) {
    Matcher found = Pattern.compile(WHOLE.formatted(Pattern.quote(part))).matcher(raw);
    int start = found.find() ? found.start() : raw.length() - raw.stripLeading().length();
    return new RuleProblem(number, start + 1, complaint);
  }
}
