package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import ils.it.WholeSystem;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules in the browser: a draft from its beginning until it is given up. */
@AgainstTheServer
@RunAsClient
class RulesPagesIT {

  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  @Test
  @DisplayName("A60, A61: overview, draft, grid, text, examples, try it, trial run, comparison")
  void aDraftInTheBrowser() throws IOException {
    try (var browser = Browser.open(WholeSystem.http())) {
      signIn(browser);
      look(browser, "/staff/rules", "rules-overview");
      look(browser, "/staff/rules/values", "rules-values");
      look(browser, "/staff/rules/versions/0", "rules-version");
      String draft = begin(browser);
      look(browser, draft, "rules-text");
      changeACell(browser, draft);
      look(browser, draft + "/grid?group=fees", "rules-grid-fees");
      look(browser, draft + "/examples", "rules-examples");
      compare(browser, draft);
      tryIt(browser, draft);
      run(browser, draft);
      breakIt(browser, draft);
      giveUp(browser, draft);
    }
  }

  private static void signIn(Browser browser) {
    browser.go("/staff/sign-in?lang=da");
    browser.type("#user", "admin");
    browser.type("#password", "solbjerg-admin");
    browser.click("main form button");
    browser.awaitPath("/staff");
    browser.go("/staff/place");
    browser.click("main .doors button");
    browser.awaitPath("/staff");
  }

  /** Takes pictures in both widths, and holds the page against WCAG. */
  private static void look(Browser browser, String path, String name) throws IOException {
    AccessibilityIT.check(browser, List.of(path));
    pictures(browser, name);
  }

  private static void pictures(Browser browser, String name) throws IOException {
    browser.picture(name, WIDE);
    browser.picture(name, NARROW);
    assertThat(browser.tooWide(NARROW)).as("%s at 320 px sticks out", name).isZero();
  }

  private static String begin(Browser browser) {
    browser.go("/staff/rules/versions/0");
    browser.click("form[action='/staff/rules/drafts'] button");
    browser.awaitPath("/staff/rules/drafts/");
    return browser.path();
  }

  private static void changeACell(Browser browser, String draft) throws IOException {
    look(browser, draft + "/grid", "rules-grid");
    browser.type("input[name='cell:period:week-loan']", "10 days");
    browser.click("form[action*='/grid?'] button");
    browser.awaitText("#notices", "gemt");
    browser.type("input[name='cell:period:week-loan']", "10 dogs");
    browser.click("form[action*='/grid?'] button");
    browser.awaitText("td.wrong", "dogs");
    pictures(browser, "rules-grid-wrong");
  }

  private static void compare(Browser browser, String draft) throws IOException {
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    look(browser, "/staff/rules/compare?before=v0&after=d" + id, "rules-compare");
    assertThat(browser.text(".diff .gone")).contains("period 7 days");
    assertThat(browser.text(".diff .new")).contains("period 10 days");
  }

  private static void tryIt(Browser browser, String draft) throws IOException {
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    String asked = "&role=citizen&category=adult&material=book&kind=week&age=40&on=2026-09-03";
    look(browser, "/staff/rules/try?set=d" + id + asked, "rules-try");
    assertThat(browser.text("main")).contains("week-loan").contains("10 days");
  }

  private static void run(Browser browser, String draft) throws IOException {
    browser.go(draft + "/run");
    browser.click("form[action$='/run'] button");
    browser.find(".number");
    pictures(browser, "rules-run");
  }

  private static void breakIt(Browser browser, String draft) throws IOException {
    browser.go(draft);
    browser.find("#text").sendKeys("\nrule again\n  period 3 days\n  fee daily\n");
    browser.click("form:has(#text) button");
    browser.awaitText(".badge.stop", "fejl");
    pictures(browser, "rules-text-wrong");
    browser.awaitText("ol.code .bad", "daily");
    assertThat(browser.all("form[action$='/activate'] button")).isEmpty();
  }

  private static void giveUp(Browser browser, String draft) {
    browser.click("form[action$='/give-up'] button");
    browser.awaitText("#notices", "slettet");
    assertThat(browser.path()).isEqualTo("/staff/rules");
  }
}
