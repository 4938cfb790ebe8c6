package ils.circulation.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.finance.FinanceRow.Section;
import ils.core.money.Amount;
import ils.core.page.PageFixture;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FinancePageTest {

  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate TO = LocalDate.of(2026, 9, 30);

  private static final FinanceExport SEPTEMBER =
      new FinanceExport(
          "vesterby",
          FROM,
          TO,
          List.of(
              new FinanceRow(
                  Section.POSTED, "main", "main", "LATE_FEE", "", 3, Amount.ofUnits(360)),
              new FinanceRow(
                  Section.POSTED, "main", "main", "PAYMENT", "CARD", 2, Amount.ofUnits(-120))));

  @Test
  void thePeriodsSumsAndItsFile() {
    var period = new Period(FROM, TO, SEPTEMBER, List.of(new Period.Month(FROM, TO)));

    var html = Jsoup.parse(PageFixture.with().part("circulation/finance/period", period));

    assertThat(html.select("tbody tr").eachText())
        .containsExactly(
            "Posteret main main Gebyr for sen aflevering 3 360,00 kr.",
            "Posteret main main Betaling kort 2 -120,00 kr.");
    assertThat(html.select("tfoot").text()).contains("240,00");
    assertThat(html.select("a[download]").attr("href"))
        .isEqualTo("/api/finance/export.csv?from=2026-09-01&to=2026-09-30&lang=da");
    assertThat(html.select("input[name=from]").val()).isEqualTo("2026-09-01");
  }

  @Test
  void beforeAPeriodIsAskedForThereIsNoTable() {
    var period = new Period(FROM, TO, null, List.of());

    var html = Jsoup.parse(PageFixture.with().part("circulation/finance/period", period));

    assertThat(html.select("table, a[download]")).isEmpty();
  }
}
