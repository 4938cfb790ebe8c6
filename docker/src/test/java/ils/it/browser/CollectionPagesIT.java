package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Old debts are handed to collection from a list, by plain forms. */
@AgainstTheServer
@RunAsClient
class CollectionPagesIT {

  private static final long OLD = 990_000_000_201L;
  private static final long OLDER = 990_000_000_202L;
  private static final long NEW = 990_000_000_203L;

  @Test
  @DisplayName("T138: the old debts of a library, the chosen ones handed over with one reason")
  void manyAtOnce() throws IOException, SQLException {
    try (var world = DeskWorld.open();
        var browser = Browser.open(WholeSystem.http())) {
      long role = world.role(world.card(15));
      StaffBrowser.signIn(browser, new DemoFile.Staff("leder", "solbjerg-leder"), "da");
      String library = browser.text("header a[href^='/staff/place']");
      world.owed(role, OLD, 12_000, 90, library);
      world.owed(role, OLDER, 9_000, 200, library);
      world.owed(role, NEW, 5_000, 3, library);

      browser.go("/staff/collection?days=x");
      browser.awaitText("main .error", "Skriv et tal.");
      browser.go("/staff/collection?days=80&least=50");

      assertThat(browser.all("input[name=debt][value='" + NEW + "']")).isEmpty();
      assertThat(browser.text("main table")).contains("120,00 kr.", "90,00 kr.");
      StaffBrowser.pictures(browser, "63-collection");
      browser.click("input[name=debt][value='" + OLD + "']");
      browser.click("input[name=debt][value='" + OLDER + "']");
      browser.type("#reason", "rykket tre gange");
      browser.leave("main form[method=post] button");

      browser.awaitText("#notices", "2 overgivet, i alt 210,00 kr.");
      assertThat(browser.all("input[name=debt][value='" + OLD + "']")).isEmpty();
      browser.go("/staff/collection?days=1&all=yes&lang=en");
      browser.awaitText("main", "Debts for collection");
      assertThat(browser.find("input[name=debt][value='" + NEW + "']").isSelected()).isTrue();
      AccessibilityIT.check(browser, List.of("/staff/collection?days=1"));
      browser.go("/staff/collection?lang=da");
    }
  }
}
