package ils.opac.fbs.loans;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.loans.LoanRow;
import ils.circulation.loans.LoanState;
import ils.circulation.policy.lending.LendingRule;
import ils.core.bib.Projection.MaterialType;
import ils.core.json.Json;
import ils.core.money.Amount;
import ils.opac.fbs.RecordBrief;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanBodiesTest {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

  private static final RecordBrief LOCAL =
      new RecordBrief("X.1", false, "Bogen", null, 1999, "dan", MaterialType.BOOK);
  private static final RecordBrief NATIONAL =
      new RecordBrief("06373674", true, "Bogen", null, null, null, MaterialType.BOOK);

  /** A loan made in summer time, at ten in Copenhagen. */
  private static LoanRow loan(LocalDate newDueOn, boolean counted) {
    return new LoanRow(
        5,
        6,
        7,
        "1",
        "5703012345",
        "Bogen",
        null,
        "BOOK",
        "BOOK",
        8,
        "CITIZEN",
        LoanState.OPEN,
        LocalDate.of(2026, 7, 1),
        Instant.parse("2026-07-01T08:00:00Z"),
        9,
        DUE,
        Instant.parse("2026-12-20T22:59:59Z"),
        10,
        0,
        counted,
        newDueOn,
        List.of(),
        Amount.NONE);
  }

  @Test
  void isRenewableWithoutReasonsOrNotWithOne() {
    var renewable = LoanBodies.of(loan(DUE.plusDays(30), true), NATIONAL, COPENHAGEN);
    var not = LoanBodies.of(loan(null, true), NATIONAL, COPENHAGEN);

    assertThat(renewable.renewable()).isTrue();
    assertThat(renewable.renewalStatusList()).isEmpty();
    assertThat(not.renewable()).isFalse();
    assertThat(not.renewalStatusList()).containsExactly(RenewalStatus.OTHER);
  }

  @Test
  void writesTheNamesThatTheFrontReads() {
    var json = Json.write(LoanBodies.of(loan(null, false), NATIONAL, COPENHAGEN));

    assertThat(json)
        .isEqualTo(
            "{\"isRenewable\":false,\"isLongtermLoan\":true,"
                + "\"renewalStatusList\":[\"deniedOtherReason\"],"
                + "\"loanDetails\":{\"loanId\":5,\"recordId\":\"06373674\","
                + "\"materialItemNumber\":\"5703012345\","
                + "\"loanDate\":\"2026-07-01T10:00:00.000\",\"dueDate\":\"2026-12-20\","
                + "\"loanType\":\"loan\",\"materialGroup\":{\"name\":\"BOOK\"}}}");
  }

  @Test
  @DisplayName("Rule 9: a record that the national catalogue does not know is told in full")
  void tellsALocalRecord() {
    var json = Json.write(LoanBodies.of(loan(null, true), LOCAL, COPENHAGEN));

    assertThat(json)
        .contains(
            "\"ilBibliographicRecord\":{\"recordId\":\"X.1\",\"mediumType\":\"axx\","
                + "\"title\":\"Bogen\",\"publicationDate\":\"1999\",\"language\":\"dan\"}");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "OTHERS_WAIT, deniedReserved",
    "RECALLED, deniedReserved",
    "RENEWALS_USED, deniedMaxRenewalsReached",
    "RENEWAL_BLOCKED, deniedLoanerIsBlocked",
    "RENEWAL_DEBT, deniedLoanerIsBlocked",
    "USED_IN_THE_LIBRARY, deniedMaterialIsNotLoanable",
    "LOAN_CLOSED, deniedMaterialIsNotFound",
    "NOT_YOURS, deniedLoanerNotFound",
    "NO_RENEWAL_PERIOD, deniedLoaningProfileNotFound",
    "TOO_EARLY, deniedOtherReason"
  })
  void saysEachRuleInFbsWords(LendingRule rule, String word) {
    assertThat(RenewalStatus.of(rule).word()).isEqualTo(word);
  }

  @Test
  void everyDenialCanBeReached() {
    var reached = Arrays.stream(LendingRule.values()).map(RenewalStatus::of).toList();

    assertThat(RenewalStatus.values())
        .allSatisfy(s -> assertThat(s == RenewalStatus.RENEWED || reached.contains(s)).isTrue());
  }
}
