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

/** Why a hold stands where it stands, as staff see it in their browser. */
@AgainstTheServer
@RunAsClient
class WhyHoldPagesIT {

  @Test
  @DisplayName("A61: from a hold's place to who is before it, its copies and its rules; no names")
  void whyThisPlace() throws IOException, SQLException {
    var demo = DemoFile.in(WholeSystem.data());
    try (var world = DeskWorld.open();
        var browser = Browser.open(WholeSystem.http())) {
      long bib = world.titleWithFewestCopies();
      long first = world.role(world.card(11));
      long second = world.role(world.card(12));
      StaffBrowser.signIn(browser, demo.staff(), "da");
      String name = place(browser, first, bib);
      place(browser, second, bib);

      browser.leave("main section.card a[href^='/staff/why/holds/']");

      browser.awaitPath("/staff/why/holds/");
      browser.awaitText("main", "Foran i køen");
      String path = browser.path();
      assertThat(browser.text("main")).contains("Regler").doesNotContain(name);
      StaffBrowser.pictures(browser, "60-why-hold");
      browser.go(path + "?lang=en");
      browser.awaitText("main", "Before it in the queue");
      browser.picture("60-why-hold-en");
      assertThat(browser.text("main")).contains("What has happened").doesNotContain(name);
      AccessibilityIT.check(browser, List.of(path));

      browser.go("/staff/desk?role=" + second + "&lang=da");
      assertThat(browser.find(".matters a[href^='/staff/why/holds/']").getText())
          .isEqualTo("Hvorfor?");
      cancel(browser, first);
      cancel(browser, second);
    }
  }

  private static void cancel(Browser browser, long role) {
    browser.go("/staff/holds?role=" + role);
    browser.leave("form[action$='/cancel'] button");
    browser.awaitText("#notices", "slettet");
  }

  /** Places a hold and gives the borrower's name. */
  private static String place(Browser browser, long role, long bib) {
    browser.go("/staff/holds?role=" + role + "&bib=" + bib);
    browser.leave("main form.card button");
    browser.awaitText("#notices", "Reserveret.");
    String heading = browser.text("h1");
    return heading.substring(heading.lastIndexOf(':') + 1).strip();
  }
}
