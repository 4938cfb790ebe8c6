package ils.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Which of the numbered behaviours of circulation have a test, and which wait. A behaviour has one
 * when its number stands in the name of a test of any module; what waits stands in RULES.md with
 * its reason.
 */
class BehavioursTest {

  /** Bookings and class sets have these numbers, and a place of their own. */
  private static final int BOOKINGS_FROM = 209;

  private static final int BOOKINGS_TO = 223;
  private static final int LAST = 231;

  /** Those of the first wave: without a test or a reason to wait, an area is not finished. */
  private static final Set<Integer> STARRED =
      Set.of(
          1, 2, 3, 4, 7, 8, 11, 12, 14, 15, 16, 21, 22, 23, 24, 25, 26, 29, 31, 33, 35, 36, 38, 40,
          41, 42, 43, 46, 49, 50, 51, 53, 54, 56, 60, 61, 62, 64, 65, 66, 68, 69, 70, 71, 73, 74,
          77, 78, 80, 81, 82, 83, 87, 88, 90, 92, 95, 98, 99, 100, 101, 102, 103, 104, 105, 107,
          108, 110, 111, 112, 117, 118, 119, 121, 122, 123, 124, 125, 127, 130, 131, 132, 135, 136,
          137, 140, 142, 143, 146, 150, 151, 152, 153, 154, 155, 156, 157, 161, 162, 164, 167, 168,
          169, 170, 172, 178, 179, 180, 181, 182, 183, 184, 186, 187, 191, 192, 193, 195, 196, 198,
          200, 201, 203, 204, 224, 225, 227, 228, 229);

  /** Behaviours by area, each up to and including its number. */
  private static final Map<String, Integer> AREAS =
      Map.ofEntries(
          Map.entry("rule resolution", 10),
          Map.entry("due dates", 34),
          Map.entry("check-out", 65),
          Map.entry("renewals", 89),
          Map.entry("fees", 116),
          Map.entry("check-in", 130),
          Map.entry("lost and claims", 149),
          Map.entry("placing holds", 166),
          Map.entry("targeting and transit", 190),
          Map.entry("hold shelf", 200),
          Map.entry("recall", BOOKINGS_FROM - 1),
          Map.entry("notices, undo, privacy", LAST));

  private static final Pattern NAME =
      Pattern.compile(
          "@(?:DisplayName|Label)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)\\)");

  private static final Pattern NUMBER = Pattern.compile("\\bT(\\d{1,3})(?:-T(\\d{1,3}))?\\b");

  private static final Pattern WAITING =
      Pattern.compile("(?m)^- ((?:T\\d{1,3}(?:, )?)+): (\\S.*)$");

  private static Set<Integer> tested() {
    Set<Integer> tested = new TreeSet<>();
    testFiles()
        .map(BehavioursTest::read)
        .flatMap(source -> NAME.matcher(source).results())
        .forEach(name -> tested.addAll(numbers(name.group(1))));
    return tested;
  }

  private static Stream<Path> testFiles() {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(BehavioursTest::sources)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also of ranges, as T132-T138. */
  private static Set<Integer> numbers(String text) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      int from = Integer.parseInt(found.group(1));
      int to = found.group(2) == null ? from : Integer.parseInt(found.group(2));
      IntStream.rangeClosed(from, to).forEach(numbers::add);
    }
    return numbers;
  }

  /** Why each waits, by number. */
  private static Map<Integer, String> waiting() {
    String page = read(Path.of("RULES.md"));
    Map<Integer, String> waiting = new HashMap<>();
    WAITING
        .matcher(page.substring(page.indexOf("## Behaviours that wait")))
        .results()
        .forEach(line -> numbers(line.group(1)).forEach(t -> waiting.put(t, line.group(2))));
    return waiting;
  }

  private static Stream<Integer> all() {
    return IntStream.rangeClosed(1, LAST).filter(t -> t < BOOKINGS_FROM || t > BOOKINGS_TO).boxed();
  }

  private static List<String> told(Stream<Integer> behaviours) {
    return behaviours.sorted().map(t -> "T" + t + " (" + area(t) + ")").toList();
  }

  private static String area(int behaviour) {
    return AREAS.entrySet().stream()
        .filter(area -> behaviour <= area.getValue())
        .min(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  @Test
  @DisplayName("Each behaviour has a test, or stands in RULES.md with what it waits for")
  void eachBehaviourHasATestOrWaits() {
    Set<Integer> tested = tested();
    Map<Integer, String> waiting = waiting();
    List<String> without = told(all().filter(t -> !tested.contains(t)));
    System.getLogger("test").log(System.Logger.Level.INFO, "without a test: {0}", without);

    assertThat(told(all().filter(t -> !tested.contains(t) && !waiting.containsKey(t))))
        .as("without a test, and without a reason in RULES.md")
        .isEmpty();
  }

  /** Of the others the list may lag behind; it is put right where their area is worked on. */
  @Test
  @DisplayName("A starred behaviour that has a test is not on the list of those that wait")
  void whatIsTestedWaitsNoLonger() {
    Set<Integer> tested = tested();

    assertThat(told(waiting().keySet().stream().filter(STARRED::contains).filter(tested::contains)))
        .isEmpty();
  }

  @Test
  void numbersAreFoundInNames() {
    assertThat(numbers("T4, T7: what is wrong; T132-T134")).containsExactly(4, 7, 132, 133, 134);
    assertThat(NAME.matcher("@DisplayName(\n  \"T1: a\"\n  + \" T2\")").find()).isTrue();
  }
}
