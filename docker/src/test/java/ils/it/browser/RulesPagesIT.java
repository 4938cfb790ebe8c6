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

/** The rules in the browser: a draft from its beginning until it is given up. */
@AgainstTheServer
@RunAsClient
class RulesPagesIT {

  @Test
  @DisplayName("A60, A61: overview, draft, grid, text, examples, try it, trial run, comparison")
  void aDraftInTheBrowser() throws IOException, SQLException {
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, new DemoFile.Staff("admin", "solbjerg-admin"), "da");
      StaffBrowser.look(browser, "/staff/rules", "rules-overview");
      StaffBrowser.look(browser, "/staff/rules/values", "rules-values");
      StaffBrowser.look(browser, "/staff/rules/versions/0", "rules-version");
      String draft = begin(browser);
      StaffBrowser.look(browser, draft, "rules-text");
      changeACell(browser, draft);
      StaffBrowser.look(browser, draft + "/grid?group=fees", "rules-grid-fees");
      StaffBrowser.look(browser, draft + "/examples", "rules-examples");
      compare(browser, draft);
      tryIt(browser, draft);
      follow(browser, draft);
      run(browser, draft);
      breakIt(browser, draft);
      giveUp(browser, draft);
    }
  }

  private static String begin(Browser browser) {
    browser.go("/staff/rules/versions/0");
    browser.click("form[action='/staff/rules/drafts'] button");
    browser.awaitPath("/staff/rules/drafts/");
    return browser.path();
  }

  private static void changeACell(Browser browser, String draft) throws IOException {
    StaffBrowser.look(browser, draft + "/grid", "rules-grid");
    browser.type("input[name='cell:period:week-loan']", "10 days");
    browser.leave("form[action*='/grid?'] button");
    browser.awaitText("#notices", "gemt");
    browser.type("input[name='cell:period:week-loan']", "10 dogs");
    browser.leave("form[action*='/grid?'] button");
    browser.awaitText("td.wrong", "dogs");
    StaffBrowser.pictures(browser, "rules-grid-wrong");
  }

  private static void compare(Browser browser, String draft) throws IOException {
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    StaffBrowser.look(browser, "/staff/rules/compare?before=v0&after=d" + id, "rules-compare");
    assertThat(browser.text(".diff .gone")).contains("period 7 days");
    assertThat(browser.text(".diff .new")).contains("period 10 days");
  }

  private static void tryIt(Browser browser, String draft) throws IOException {
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    String asked = "&role=citizen&category=adult&material=book&kind=week&age=40&on=2026-09-03";
    StaffBrowser.look(browser, "/staff/rules/try?set=d" + id + asked, "rules-try");
    assertThat(browser.text("main")).contains("week-loan").contains("10 days");
  }

  /** A run that another node has begun, and that comes to nothing while the page is open. */
  private static void follow(Browser browser, String draft) throws IOException, SQLException {
    try (var world = DeskWorld.open()) {
      long id = Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1));
      world.runUnderWay(id, 2500, 10_000);
      browser.go(draft + "/run");
      assertThat(browser.find("#run progress").getDomAttribute("value")).isEqualTo("2500");
      assertThat(browser.text("#run")).contains("2.500 af 10.000");
      assertThat(browser.find("#run a[href$='/run']").isDisplayed()).isTrue();
      StaffBrowser.pictures(browser, "rules-run-under-way");
      world.runEnded(id);
      browser.awaitText("#run", "blev ikke til noget");
    }
  }

  private static void run(Browser browser, String draft) throws IOException {
    browser.go(draft + "/run");
    browser.click("form[action$='/run'] button");
    browser.find(".number");
    StaffBrowser.pictures(browser, "rules-run");
  }

  private static void breakIt(Browser browser, String draft) throws IOException {
    browser.go(draft);
    browser.find("#text").sendKeys("\nrule again\n  period 3 days\n  fee daily\n");
    browser.leave("form:has(#text) button");
    browser.awaitText(".badge.stop", "fejl");
    StaffBrowser.pictures(browser, "rules-text-wrong");
    browser.awaitText("ol.code .bad", "daily");
    assertThat(browser.all("form[action$='/activate'] button")).isEmpty();
  }

  private static void giveUp(Browser browser, String draft) {
    browser.leave("form[action$='/give-up'] button");
    browser.awaitText("#notices", "slettet");
    assertThat(browser.path()).isEqualTo("/staff/rules");
  }
}
