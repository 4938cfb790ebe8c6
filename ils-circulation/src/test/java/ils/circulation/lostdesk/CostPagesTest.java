package ils.circulation.lostdesk;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.lost.OpenCost;
import ils.core.page.PageFixture;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CostPagesTest {

  @Test
  @DisplayName("LO-10, T133: each cost to decide has its last day and the way to decide it")
  void eachCost() {
    var soon =
        new OpenCost(
            7, "5703", "Pelle Erobreren", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 2));
    var model = new CostPages.Costs(List.of(soon));

    var page = Jsoup.parse(PageFixture.with().part("circulation/lost/costs", model));

    assertThat(page.select("tbody tr").text()).contains("Pelle Erobreren", "2. dec. 2026");
    assertThat(page.select("a.button").attr("href")).isEqualTo("/staff/lost-costs/7");
  }
}
