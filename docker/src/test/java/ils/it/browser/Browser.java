package ils.it.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, and the few gestures that a journey is made of. */
final class Browser implements AutoCloseable {

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final String base;

  private Browser(ChromeDriver driver, String base) {
    this.driver = driver;
    this.base = base;
  }

  /** Opens one, or skips the test where there is none. */
  static Browser open(String base) {
    return open(base, Map.of());
  }

  /** One that runs no script of any page. */
  static Browser withoutScript(String base) {
    return open(base, Map.of("profile.managed_default_content_settings.javascript", 2));
  }

  private static Browser open(String base, Map<String, Object> preferences) {
    assumeTrue(
        Files.isExecutable(DRIVER) && Files.isExecutable(PROGRAM),
        "skipped: there is no browser; apt-get install chromium chromium-driver");
    var options = new ChromeOptions();
    options.setBinary(PROGRAM.toString());
    options.addArguments(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=da",
            "--window-size=1280,1000"));
    options.setExperimentalOption("prefs", preferences);
    // Named, so that Selenium does not go and look for one to download.
    var service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options), base);
  }

  ChromeDriver driver() {
    return driver;
  }

  void go(String path) {
    driver.get(base + path);
  }

  String path() {
    return driver.getCurrentUrl().substring(base.length());
  }

  WebElement find(String css) {
    return new WebDriverWait(driver, PATIENCE).until(d -> d.findElement(By.cssSelector(css)));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  String text(String css) {
    return find(css).getText();
  }

  void type(String css, String text) {
    WebElement field = find(css);
    field.clear();
    field.sendKeys(text);
  }

  /** Types and ends with Enter, as a scanner does. */
  void scan(String css, String text) {
    find(css).sendKeys(text, Keys.ENTER);
  }

  /** Types where the focus is, as a keyboard does. */
  void keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** The id of what has the focus. */
  String focus() {
    return driver.switchTo().activeElement().getDomAttribute("id");
  }

  void click(String css) {
    find(css).click();
  }

  /** Clicks what replaces this page, or the main part of it, and waits until that is done. */
  void leave(String css) {
    leave(find(css));
  }

  /** Clicks what replaces this page, or the main part of it, and waits until that is done. */
  void leave(WebElement link) {
    driver.executeScript("document.querySelector('main').leaving = true");
    link.click();
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "still at " + path() + ":\n" + text("body"))
        .ignoring(WebDriverException.class) // the page is being replaced
        .until(d -> driver.executeScript("return !document.querySelector('main').leaving"));
  }

  /** Waits until an element says this; fails with what it says instead. */
  void awaitText(String css, String expected) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "'" + expected + "' in " + css + " of\n" + text("body"))
        .ignoring(WebDriverException.class) // the page is being replaced
        .until(d -> all(css).stream().anyMatch(e -> e.getText().contains(expected)));
  }

  void awaitPath(String start) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "at " + path() + " instead of " + start + ":\n" + text("body"))
        .until(d -> path().startsWith(start));
  }

  void picture(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** The whole page, however long, in a window of this width in CSS pixels. */
  void picture(String name, int width) throws IOException {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    Object data =
        driver
            .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
            .get("data");
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    Files.write(
        folder.resolve(name + "-" + width + ".png"), Base64.getDecoder().decode((String) data));
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** How far the page is wider than a window of this width; 0 where nothing sticks out. */
  long tooWide(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    Object wide =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    return ((Number) wide).longValue();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
