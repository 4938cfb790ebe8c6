package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A loan is called back from the item's page; both languages. */
@AgainstTheServer
@RunAsClient
class RecallPagesIT {

  @Test
  @DisplayName("T135, T203: called back from the item's page, once; the desk offers it, too")
  void calledBack() throws IOException, SQLException {
    var demo = DemoFile.in(WholeSystem.data());
    try (var world = DeskWorld.open();
        var browser = Browser.open(WholeSystem.http())) {
      String barcode = world.books(60, 1).getFirst();
      long role = world.role(world.card(14));
      StaffBrowser.signIn(browser, demo.staff(), "da");
      browser.go("/staff/desk?role=" + role);
      browser.scan("#scan", barcode);
      browser.awaitText("#patron", barcode);
      assertThat(browser.all("#patron form[action$='/recall'] button")).hasSize(1);

      browser.go("/staff/items/" + barcode);
      browser.picture("61-item-recall");
      browser.leave("form[action$='/recall'] button");

      browser.awaitText("#notices", "Lånet er kaldt tilbage. Det skal afleveres senest");
      assertThat(browser.all("form[action$='/recall'] button")).isEmpty();
      browser.go("/staff/desk?role=" + role + "&lang=en");
      browser.click("#patron details.small summary");
      browser.picture("62-desk-recall");
      browser.leave("#patron form[action$='/recall'] button");
      browser.awaitText("#notices", "The loan is called back. It is due on");
      browser.go("/staff/desk?lang=da");
    }
  }
}
