package ils.totals;

import static org.assertj.core.api.Assertions.assertThat;

import ils.totals.TestTotals.Ran;
import ils.totals.TestTotals.Written;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestTotalsTest {

  private static final String SOURCE =
      """
      class LoansTest {
        // @Test void inAComment() {}
        @@Test
        void plain() {}

        @@ParameterizedTest(name = "{0} (of {1})")
        @@CsvSource({"1, 2", "3, 4"})
        void withRows(int a, int b) {}

        @@Property(tries = 100)
        @@Label("A1: it holds")
        boolean holds(@@ForAll int x) { return true; }

        @@TestFactory
        Stream<DynamicTest> each() { return Stream.of(); }

        void notOne() {}
      }
      """
          .replace("@@", "@");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void findsTheTestsOfASource() {
    assertThat(TestTotals.testsIn("ils.LoansTest", SOURCE))
        .extracting(Written::method)
        .containsExactly("plain", "withRows", "holds", "each");
  }

  @Test
  void knowsAPropertyByItsLabel() {
    var property = TestTotals.testsIn("ils.LoansTest", SOURCE).get(2);

    assertThat(new Ran("ils.LoansTest", "A1: it holds", "passed").is(property)).isTrue();
  }

  @Test
  void readsTheCasesOfAReport() {
    String report =
        """
        <testsuite version="3" name="ils.LoansTest" tests="3">
        <testcase name="plain" classname="ils.LoansTest" time="0.1"/>
        <testcase name="withRows(int, int)[1]" classname="ils.LoansTest" time="0.1"><failure>x</failure></testcase>
        <testcase name="holds" classname="LoansTest" time="0"><skipped message="no"/></testcase>
        """;

    assertThat(TestTotals.casesIn(report))
        .containsExactly(
            new Ran("ils.LoansTest", "plain", "passed"),
            new Ran("ils.LoansTest", "withRows(int, int)[1]", "failed"),
            new Ran("ils.LoansTest", "holds", "skipped"));
  }

  @Test
  void failsWhenATestNeverRan() {
    var written = List.of(new Written("ils.A", "one"), new Written("ils.A", "two"));
    var ran =
        List.of(new Ran("ils.A$Nested", "one", "passed"), new Ran("ils.A", "twofold", "passed"));

    assertThat(TestTotals.report(written, ran, printer())).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("never ran: ils.A.two")
        .endsWith("2 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void failsWhenATestFailed() {
    var written = List.of(new Written("ils.A", "one"));

    assertThat(TestTotals.report(written, List.of(new Ran("ils.A", "one", "failed")), printer()))
        .isFalse();
  }

  @Test
  void passesWhenEverythingRan() {
    var written = List.of(new Written("ils.A", "one"));

    assertThat(TestTotals.report(written, List.of(new Ran("ils.A", "one[2]", "passed")), printer()))
        .isTrue();
  }

  private PrintStream printer() {
    return new PrintStream(printed, true, StandardCharsets.UTF_8);
  }
}
