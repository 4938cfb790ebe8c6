package ils.circulation.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.finance.FinanceRow.Section;
import ils.core.money.Amount;
import ils.core.page.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FinanceCsvTest {

  private static final FinanceExport SEPTEMBER =
      new FinanceExport(
          "vesterby",
          LocalDate.of(2026, 9, 1),
          LocalDate.of(2026, 9, 30),
          List.of(
              new FinanceRow(
                  Section.POSTED, "main", "main", "LATE_FEE", "", 3, Amount.ofUnits(360)),
              new FinanceRow(
                  Section.POSTED,
                  "main",
                  "br;\"1\"",
                  "PAYMENT",
                  "CARD",
                  2,
                  Amount.parse("-120.50"))));

  @Test
  @DisplayName("A113: columns are named in the language, cells are the same in each")
  void columnsAreNamedInTheLanguage() {
    String danish = FinanceCsv.print(SEPTEMBER, Texts.in(Locale.of("da")));
    String english = FinanceCsv.print(SEPTEMBER, Texts.in(Locale.ENGLISH));

    assertThat(danish)
        .startsWith(
            "\ufeffkommune;fra;til;afsnit;tilfalder;sted;art;betalingsmåde;antal;beløb\r\n");
    assertThat(english.lines().skip(1)).isEqualTo(danish.lines().skip(1).toList());
    assertThat(english)
        .contains("vesterby;2026-09-01;2026-09-30;POSTED;main;main;LATE_FEE;;3;360.00\r\n")
        .contains("POSTED;main;\"br;\"\"1\"\"\";PAYMENT;CARD;2;-120.50\r\n");
  }

  @Test
  @DisplayName("A113: the same export is the same bytes")
  void theSameBytes() {
    Texts texts = Texts.in(Locale.of("da"));

    assertThat(FinanceCsv.print(SEPTEMBER, texts)).isEqualTo(FinanceCsv.print(SEPTEMBER, texts));
    assertThat(SEPTEMBER.total()).isEqualTo(Amount.parse("239.50"));
  }
}
