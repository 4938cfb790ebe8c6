package ils.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import ils.it.AgainstTheServer;
import ils.it.DemoFile;
import ils.it.WholeSystem;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The main pages against WCAG 2.1 AA, as far as a machine can tell. */
@AgainstTheServer
@RunAsClient
class AccessibilityIT {

  @Test
  void publicPagesHaveNoViolations() {
    try (var browser = Browser.open(WholeSystem.http())) {
      check(browser, List.of("/", "/search?q=hund", "/sign-in", "/staff/sign-in", "/problems"));
    }
  }

  @Test
  void staffPagesHaveNoViolations() throws IOException {
    var staff = DemoFile.in(WholeSystem.data()).staff();
    try (var browser = Browser.open(WholeSystem.http())) {
      StaffBrowser.signIn(browser, staff, "da");
      check(
          browser,
          List.of(
              "/staff",
              "/staff/desk",
              "/staff/desk?mode=return",
              "/staff/desk?mode=return&how=drop",
              "/staff/desk?mode=return&how=day",
              "/staff/transits"));
    }
  }

  static void check(Browser browser, List<String> paths) {
    for (String path : paths) {
      browser.go(path);
      check(browser);
    }
  }

  /** The page that is open now. */
  static void check(Browser browser) {
    List<Rule> found =
        new AxeBuilder()
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .setLegacyMode(true)
            .analyze(browser.driver())
            .getViolations();
    assertThat(found.stream().map(AccessibilityIT::told).toList()).as(browser.path()).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
  }
}
