package ils.circulation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.desk.PilePages.Pile;
import ils.core.page.Notice.Grade;
import ils.core.page.PageFixture;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PilePageTest {

  private static Document html(Pile pile) {
    return Jsoup.parse(PageFixture.with().part("circulation/desk/pile", pile));
  }

  @Test
  @DisplayName("T61: the barcodes of a pile stand apart by whatever the scanner sends")
  void theBarcodesOfAPile() {
    var form = new PileForm();
    form.barcodes = " 5703\r\n5704, 5705;5706\t5707 \n";

    assertThat(form.tags()).containsExactly("5703", "5704", "5705", "5706", "5707");
    assertThat(form.mode()).isEqualTo(Mode.LEND);
  }

  @Test
  @DisplayName("T61: each item has its own answer, and the page tells how many were lent")
  void eachItemHasItsAnswer() {
    var answers =
        List.of(
            Answer.of(Grade.OK, "circulation.desk.returned", "Pelle Erobreren"),
            Answer.of(Grade.STOP, "circulation.desk.unknown-item", "NOSUCH99"));

    Document page = html(new Pile(Mode.LEND, "123", "", null, answers, 1));

    assertThat(page.select("#pile-answers").text()).isEqualTo("1 af 2 udlånt");
    assertThat(page.select(".answers > li")).hasSize(2);
    assertThat(page.select("#card").attr("value")).isEqualTo("123");
  }

  @Test
  void whatWasTypedStaysWhenItIsWrong() {
    Document page =
        html(new Pile(Mode.RETURN, "", "5703\n5704", "circulation.pile.too-many", List.of(), 0));

    assertThat(page.select("[role=alert]").text()).contains("50");
    assertThat(page.select("#barcodes").text()).contains("5703");
    assertThat(page.select("#card")).isEmpty();
  }
}
