package ils.circulation.lostdesk;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.lost.Cause;
import ils.circulation.lost.ItemReceipt;
import ils.circulation.lost.LossReceipt;
import ils.circulation.lost.ResolveClaim;
import ils.circulation.policy.lost.Charged;
import ils.circulation.policy.lost.LostBill;
import ils.circulation.policy.lost.Payer;
import ils.circulation.policy.reckoning.Reckoning;
import ils.core.item.ItemState;
import ils.core.money.Amount;
import ils.core.page.PageFixture;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossPagesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private static LossReceipt loss(Payer payer, boolean costOpen, LocalDate billOn) {
    var line =
        new LostBill.Line(
            Charged.REPLACEMENT, Amount.ofUnits(300), Reckoning.of(Reckoning.Code.LIST_PRICE));
    var bill = new LostBill(payer, costOpen ? List.of() : List.of(line), costOpen);
    return new LossReceipt(
        1,
        2,
        "5703",
        "Pelle Erobreren",
        70L,
        Cause.STAFF,
        DAY,
        Amount.ofUnits(120),
        bill,
        billOn,
        DAY);
  }

  private static Document html(Confirmation confirmation) {
    return Jsoup.parse(PageFixture.with().part("circulation/lost/confirm", confirmation));
  }

  @Test
  @DisplayName("T131: the page tells what will be billed before it is")
  void tellsTheBill() {
    Document page = html(Confirmations.lost(loss(Payer.BORROWER, false, null), 7));

    assertThat(page.select("table tr").eachText())
        .containsExactly(
            "Gebyr for forsinkelse 120,00 kr.", "Erstatning 300,00 kr.", "I alt 420,00 kr.");
    assertThat(page.select("form").attr("action")).isEqualTo("/staff/loans/1/lost");
    assertThat(page.select("input[name=role]").attr("value")).isEqualTo("7");
    assertThat(page.select("input[name=request]").attr("value")).hasSize(36);
    assertThat(page.select("a.button").attr("href")).isEqualTo("/staff/desk?role=7");
  }

  @ParameterizedTest
  @EnumSource(Payer.class)
  @DisplayName("T147: the page tells who will be billed")
  void tellsWhoIsBilled(Payer payer) {
    String who =
        switch (payer) {
          case BORROWER -> "til låneren";
          case GUARDIAN -> "til elevens værge";
          case SCHOOL -> "til skolen";
        };

    assertThat(html(Confirmations.lost(loss(payer, false, null), 7)).text()).contains(who);
  }

  @Test
  @DisplayName("T133, T135: a later bill and a cost to decide are told with their days")
  void tellsWhatComesLater() {
    assertThat(html(Confirmations.lost(loss(Payer.BORROWER, false, DAY), 7)).text())
        .contains("bliver skrevet den 1. dec. 2026");
    assertThat(html(Confirmations.lost(loss(Payer.BORROWER, true, null), 7)).text())
        .contains("senest 1. dec. 2026");
  }

  @Test
  @DisplayName("T142: a claim is settled in one of three ways")
  void threeWays() {
    Document page = html(Confirmations.resolution(loss(Payer.BORROWER, false, null), 7));

    assertThat(page.select("button[name=choice]").eachAttr("value"))
        .containsExactly(
            ResolveClaim.As.FOUND.name(),
            ResolveClaim.As.MISSING.name(),
            ResolveClaim.As.LOST.name());
  }

  @Test
  void aFeeIsAskedForOnlyWhereItMayBeCharged() {
    var damage =
        new ItemReceipt(
            2, "5703", "Pelle", ItemState.DAMAGED, 1L, Amount.ofUnits(75), Amount.ofUnits(300));

    assertThat(html(Confirmations.damage(damage, true)).select("input[name=fee]").attr("value"))
        .isEqualTo("75.00");
    assertThat(html(Confirmations.damage(damage, false)).select("input[name=fee]")).isEmpty();
  }
}
