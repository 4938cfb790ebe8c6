package ils.circulation.policy.lost;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lost.LostReturn.Kind;
import ils.circulation.policy.lost.LostReturnFacts.Debt;
import ils.circulation.policy.lost.LostReturnFacts.LateFee;
import ils.core.money.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The whole table of what a return of a lost item undoes, for librarians to read and approve. It is
 * printed from the rules; {@code -Dapprove} writes it again.
 */
class LostReturnTableTest {

  private static final Path TABLE =
      Path.of("src/test/resources/ils/circulation/policy/lost/lost-return.approved.md");

  private static final LocalDate LOST_ON = LocalDate.of(2026, 3, 2);
  private static final int WINDOW = 30;

  private static final String HEAD =
      """
      # What happens when a lost item comes back

      One book was lost on 2 March. The bill was 300.00 for the book and 90.00 for processing. The
      late fee had run to 62.00 by then; 20.00 of it was charged and 42.00 forgiven. On the day of
      the return it would have been 80.00. The rules say that the bill falls away when the book
      comes back within 30 days.

      - **Paid**: what the borrower had paid of the bill and the late fee. *Part*: 100.00 of the
        book, 40.00 of the processing and 5.00 of the late fee. *Collection*: all of it had been
        handed to debt collection.
      - **Comes back**: on day 29 it is in time; on day 30 it is not.
      - **Processing back**: whether the processing fee falls away with the price of the book.
      - **Late fee**: what the rules say of it: *keep* what was charged, *restore* what was
        forgiven, *charge* for the whole time, *nothing* is owed any more.
      """;

  private static final String DELIVERY =
      """

      ## Fees per delivery

      Two books were lent together and share one late fee. This is what the return of one of them
      charges in time, when nothing of its bill is left, by what stands on it and on the other.

      | On this book | On the other | Late fee | What happens |
      |---|---|---|---|
      """;

  /** How far the borrower has paid. */
  private enum Paid {
    NOTHING,
    PART,
    ALL,
    COLLECTION
  }

  @Test
  @DisplayName("T136, T137, T138, T141, T101: the table of paid x window x processing x late fee")
  void theTableIsTheApprovedOne() throws IOException {
    String table =
        HEAD
            + section(RefundMode.ALL, "What was paid is paid back (`lost-refund all`)")
            + section(RefundMode.UNPAID, "Only what is owed falls away (`lost-refund unpaid`)")
            + "\n## Nothing falls away (`lost-refund none`)\n\nEverything stays as it is, in all"
            + " cases.\n"
            + delivery();
    if (System.getProperty("approve") != null) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, table);
    }

    assertThat(table).isEqualTo(Files.readString(TABLE));
  }

  @Test
  @DisplayName("T136: by the mode none everything stays, in all cases")
  void byTheModeNoneEverythingStays() {
    assertThat(cases(RefundMode.NONE)).hasSize(64).allMatch(c -> c.decision().steps().isEmpty());
  }

  private record Case(Paid paid, int day, LostTerms.OnReturn terms) {

    LostReturnFacts facts() {
      return new LostReturnFacts(
          terms,
          LOST_ON,
          LOST_ON.plusDays(day),
          List.of(
              debt(Charged.REPLACEMENT, paid, 300, 100), debt(Charged.PROCESSING, paid, 90, 40)),
          lateFee());
    }

    private LateFee lateFee() {
      Debt late = debt(Charged.LATE_FEE, paid, 20, 5);
      return new LateFee(units(20), Amount.NONE, late.open(), units(62), units(80));
    }

    LostReturn decision() {
      return LostReturnRules.decide(facts());
    }

    String row() {
      return "| %s | day %d | %s | %s | %s |%n"
          .formatted(
              word(paid),
              day,
              terms.processingToo() ? "yes" : "no",
              word(terms.lateFee()),
              told(decision()));
    }
  }

  private static Debt debt(Charged charged, Paid paid, long whole, long part) {
    return switch (paid) {
      case NOTHING -> new Debt(charged, units(whole), Amount.NONE, Amount.NONE);
      case PART -> new Debt(charged, units(whole - part), units(part), Amount.NONE);
      case ALL -> new Debt(charged, Amount.NONE, units(whole), Amount.NONE);
      case COLLECTION -> new Debt(charged, Amount.NONE, Amount.NONE, units(whole));
    };
  }

  private static String section(RefundMode refund, String title) {
    return "\n## "
        + title
        + "\n\n| Paid | Comes back | Processing back | Late fee | What happens |\n"
        + "|---|---|---|---|---|\n"
        + cases(refund).stream().map(Case::row).collect(Collectors.joining());
  }

  private static String delivery() {
    var rows = new StringBuilder(DELIVERY);
    for (long own : List.of(0, 20, 62)) {
      for (long other : List.of(0, 20, 62, 80)) {
        for (LateFeeMode mode : LateFeeMode.values()) {
          var late = new LateFee(units(own), units(other), units(own), units(62), units(80));
          var terms = new LostTerms.OnReturn(RefundMode.ALL, WINDOW, true, mode);
          var facts = new LostReturnFacts(terms, LOST_ON, LOST_ON.plusDays(29), List.of(), late);
          rows.append(
              "| %s | %s | %s | %s |%n"
                  .formatted(
                      units(own), units(other), word(mode), told(LostReturnRules.decide(facts))));
        }
      }
    }
    return rows.toString();
  }

  private static List<Case> cases(RefundMode refund) {
    return Stream.of(Paid.values())
        .flatMap(
            paid ->
                Stream.of(29, 30)
                    .flatMap(
                        day ->
                            Stream.of(false, true)
                                .flatMap(
                                    processing ->
                                        Stream.of(LateFeeMode.values())
                                            .map(
                                                late ->
                                                    new Case(
                                                        paid,
                                                        day,
                                                        new LostTerms.OnReturn(
                                                            refund, WINDOW, processing, late))))))
        .toList();
  }

  private static String told(LostReturn decision) {
    return decision.steps().isEmpty()
        ? decision.inTime() ? "nothing is left to undo" : "the bill stands"
        : decision.steps().stream()
            .map(s -> verb(s.kind()) + " " + s.amount() + " " + noun(s.charged()))
            .collect(Collectors.joining("; "));
  }

  private static String verb(Kind kind) {
    return switch (kind) {
      case CANCEL -> "cancel";
      case CREDIT_COLLECTION -> "call back from collection";
      case REFUND -> "pay back";
      case CHARGE -> "charge";
    };
  }

  private static String noun(Charged charged) {
    return switch (charged) {
      case REPLACEMENT -> "for the book";
      case PROCESSING -> "processing";
      case LATE_FEE -> "late fee";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Amount units(long units) {
    return Amount.ofUnits(units);
  }
}
