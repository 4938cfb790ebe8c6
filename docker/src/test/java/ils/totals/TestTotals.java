package ils.totals;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds up the reports of a test run and compares them with the tests that stand in the sources.
 *
 * <p>A class with an unlucky name, in a wrong folder or in a module that was left out is never run,
 * and nobody sees it; here it makes the run fail. Started from source by {@code ./ils test}, so it
 * uses nothing but the JDK.
 */
final class TestTotals {

  /**
   * A test method in a source file.
   *
   * @param label what jqwik's {@code @Label} makes the report say instead; mostly empty
   */
  record Written(String className, String method, String label) {

    Written(String className, String method) {
      this(className, method, "");
    }

    @Override
    public String toString() {
      return className + "." + method;
    }
  }

  /** A test case in a report; {@code outcome} is passed, failed or skipped. */
  record Ran(String className, String name, String outcome) {

    boolean is(Written test) {
      boolean sameClass =
          className.equals(test.className()) || className.startsWith(test.className() + "$");
      return sameClass && (hasName(test.method()) || name.equals(test.label()));
    }

    private boolean hasName(String method) {
      return name.startsWith(method)
          && (name.length() == method.length()
              || !Character.isJavaIdentifierPart(name.charAt(method.length())));
    }
  }

  private static final String ARGUMENTS = "(?:\\s*\\((?:[^()]|\\([^()]*\\))*\\))?";
  private static final Pattern TEST =
      Pattern.compile(
          "@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Example)\\b"
              + ARGUMENTS
              + "((?:\\s*@\\w+"
              + ARGUMENTS
              + ")*)\\s+(?:(?:public|protected|private|static|final)\\s+)*[\\w.<>\\[\\]?, ]+?\\s(\\w+)\\s*\\(");
  private static final Pattern TEXT =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])'|//[^\\n]*|/\\*[\\s\\S]*?\\*/");
  private static final Pattern LABEL = Pattern.compile("@Label\\(\\s*\"([^\"\\\\]*)\"\\s*\\)");
  private static final Pattern NUMBERED_LABEL = Pattern.compile("@Label\\((\\d+)\\)");
  private static final Pattern CLASS = Pattern.compile("[\\w$]+(\\.[\\w$]+)+");
  private static final Pattern SUITE = Pattern.compile("<testsuite\\s([^>]*)>");
  private static final Pattern CASE =
      Pattern.compile("<testcase\\s([^>]*?)(/>|>([\\s\\S]*?)</testcase>)");

  private TestTotals() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    List<Written> written = new ArrayList<>();
    List<Ran> ran = new ArrayList<>();
    for (Path module : modules(root)) {
      written.addAll(written(module));
      ran.addAll(ran(module));
    }
    System.exit(report(written, ran, System.out) ? 0 : 1);
  }

  /** Prints the totals; true if nothing failed and everything that is written did run. */
  static boolean report(List<Written> written, List<Ran> ran, PrintStream out) {
    List<Written> missing =
        written.stream().filter(test -> ran.stream().noneMatch(one -> one.is(test))).toList();
    ran.stream()
        .filter(one -> !one.outcome().equals("passed"))
        .forEach(one -> out.println(one.outcome() + ": " + one.className() + "." + one.name()));
    missing.stream().limit(50).forEach(test -> out.println("never ran: " + test));
    out.println(written.size() + " test methods written, " + missing.size() + " of them never ran");
    long failed = count(ran, "failed");
    out.println(
        "%d passed, %d failed, %d skipped"
            .formatted(count(ran, "passed"), failed, count(ran, "skipped")));
    return failed == 0 && missing.isEmpty() && !ran.isEmpty();
  }

  private static long count(List<Ran> ran, String outcome) {
    return ran.stream().filter(one -> one.outcome().equals(outcome)).count();
  }

  private static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
    }
  }

  private static List<Written> written(Path module) throws IOException {
    Path sources = module.resolve("src/test/java");
    List<Written> found = new ArrayList<>();
    for (Path file : files(sources, ".java")) {
      String name = sources.relativize(file).toString().replace('/', '.');
      found.addAll(
          testsIn(name.substring(0, name.length() - ".java".length()), Files.readString(file)));
    }
    return found;
  }

  /** The test methods of one source file; those of an abstract class run under other names. */
  static List<Written> testsIn(String className, String source) {
    List<String> labels = LABEL.matcher(source).results().map(m -> m.group(1)).toList();
    int[] next = {0};
    String numbered = LABEL.matcher(source).replaceAll(m -> "@Label(" + next[0]++ + ")");
    String code = TEXT.matcher(numbered).replaceAll("\"\"");
    String simple = className.substring(className.lastIndexOf('.') + 1);
    if (code.contains("abstract class " + simple)) {
      return List.of();
    }
    return TEST.matcher(code)
        .results()
        .map(m -> new Written(className, m.group(2), label(m.group(1), labels)))
        .toList();
  }

  private static String label(String annotations, List<String> labels) {
    Matcher number = NUMBERED_LABEL.matcher(annotations);
    return number.find() ? labels.get(Integer.parseInt(number.group(1))) : "";
  }

  private static List<Ran> ran(Path module) throws IOException {
    List<Ran> found = new ArrayList<>();
    for (String folder : List.of("target/surefire-reports", "target/failsafe-reports")) {
      for (Path file : files(module.resolve(folder), ".xml")) {
        found.addAll(casesIn(Files.readString(file)));
      }
    }
    return found;
  }

  /** The cases of one report; where a display name stands for the class, it gets the suite's. */
  static List<Ran> casesIn(String report) {
    Matcher suite = SUITE.matcher(report);
    String suiteName = suite.find() ? attribute(suite.group(1), "name") : "";
    return CASE.matcher(report).results().map(m -> ran(suiteName, m.group(1), m.group(3))).toList();
  }

  private static Ran ran(String suiteName, String attributes, String body) {
    String outcome = "passed";
    if (body != null && (body.contains("<failure") || body.contains("<error"))) {
      outcome = "failed";
    } else if (body != null && body.contains("<skipped")) {
      outcome = "skipped";
    }
    String className = attribute(attributes, "classname");
    return new Ran(
        CLASS.matcher(className).matches() ? className : suiteName,
        attribute(attributes, "name"),
        outcome);
  }

  private static String attribute(String attributes, String name) {
    Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? plain(found.group(1)) : "";
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
