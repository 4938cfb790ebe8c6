package ils.circulation.rulepages;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.fees.FeeMaximum;
import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.rules.Dimension;
import ils.circulation.policy.rules.KnownNames;
import ils.circulation.policy.rules.RuleChecks;
import ils.circulation.policy.rules.RuleChecks.Checked;
import ils.core.money.Amount;
import ils.core.page.PageFixture;
import ils.core.page.Texts;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with rules is told in Danish on a Danish page. */
class FlawTextsTest {

  private static final Texts DANISH = Texts.in(Texts.LANGUAGES.get(0));
  private static final Texts ENGLISH = Texts.in(Texts.LANGUAGES.get(1));
  private static final Object[] ARGS = {"a-0", "a-1", "a-2", "a-3", "a-4"};

  @ParameterizedTest
  @EnumSource(Flaw.class)
  void eachIsToldInBothLanguages(Flaw flaw) {
    String english = Complaint.of(flaw, ARGS).message();

    assertThat(DANISH.text(flaw.key(), ARGS))
        .isNotEqualTo(ENGLISH.text(flaw.key(), ARGS))
        .satisfies(told -> namesTheSame(english, told));
    assertThat(ENGLISH.text(flaw.key(), ARGS)).satisfies(told -> namesTheSame(english, told));
  }

  private static void namesTheSame(String english, String told) {
    for (Object arg : ARGS) {
      assertThat(told.contains(arg.toString())).isEqualTo(english.contains(arg.toString()));
    }
  }

  /** Nothing but the node town is known, and the fee maximum is 100. */
  private static final KnownNames KNOWN =
      new KnownNames() {
        @Override
        public boolean isKnown(Dimension dimension, String name) {
          return name.equals("town");
        }

        @Override
        public boolean isHours(String kind) {
          return false;
        }

        @Override
        public boolean isMark(String name) {
          return false;
        }

        @Override
        public Optional<FeeMaximum> feeMaximum() {
          return Optional.of(
              new FeeMaximum(Amount.ofUnits(100), Amount.ofUnits(100), "bekendtgørelsen"));
        }

        @Override
        public SchoolMarks marks() {
          return (mark, from) -> Optional.empty();
        }
      };

  private static String page(String text) {
    String whole = "rule-set t\n" + text.replace('/', '\n') + "\n";
    var problems = ((Checked.Bad) RuleChecks.check(whole, KNOWN)).problems();
    String html =
        PageFixture.with().part("circulation/rules/lines", NumberedLine.of(whole, problems));
    String told = Jsoup.parse(html).select("p.error").text();
    assertThat(problems)
        .allSatisfy(
            problem -> {
              var complaint = problem.complaint();
              Object[] args = complaint.args().toArray();
              assertThat(told).doesNotContain(problem.message());
              assertThat(told).doesNotContain(ENGLISH.text(complaint.flaw().key(), args));
            });
    return told;
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("T4, T7: on the Danish page each problem is in Danish, with place and names")
  @CsvSource(
      delimiter = ';',
      value = {
        "rule a/  period 28 dogs; ”dogs” er ikke nogen enhed",
        "rule a/  perod 28 days; ”perod” er ikke noget, en regel kan sætte",
        "rule a when node village/  renewals 1; Der findes ikke node ”village”",
        "rule a/  fee steps; Der findes ikke fee-model ”steps”",
        "rule a/  renewals 1/rule b/  renewals 2; Reglerne ”a” og ”b” vejer lige meget og sætter",
        "rule a/  renewals 1/example e/  on 2026-09-03/  then renewals is 2; Eksemplet ”e”: ventede",
        "fee-model f ladder/  adult 1:20 8:120/rule a/  fee f; 120,00 kr. er over det højeste, 100,00 kr.",
        "fee-model f interval/  rate x per 1 days; ”x” er ikke noget beløb",
        "fee-model f interval/  rate 1 per 1 moons; ”moons” er ikke et af",
        "schedule s/  2026-06-31 2026-08-01; ”2026-06-31” er ikke nogen dato"
      })
  void inDanish(String text, String expected) {
    assertThat(page(text)).startsWith("Tegn ").contains(expected);
  }
}
