package ils.core.page;

import gg.jte.Content;
import ils.core.money.Amount;
import ils.core.page.Navigation.Area;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What every template gets beside its model: the texts, the visitor and the shared pieces. */
public final class View {

  private final Renderer renderer;
  private final Texts texts;
  private final Visitor visitor;
  private final Address address;
  private final Supplier<String> csrf;

  /**
   * @param csrf gives the visitor's token; called only if the page has a form
   */
  View(Renderer renderer, Texts texts, Visitor visitor, Address address, Supplier<String> csrf) {
    this.renderer = renderer;
    this.texts = texts;
    this.visitor = visitor;
    this.address = address;
    this.csrf = csrf;
  }

  /** The same view in another of {@link Texts#LANGUAGES}; itself for any other and for null. */
  public View in(@Nullable String language) {
    return Texts.LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(language))
        .findFirst()
        .map(known -> new View(renderer, Texts.in(known), visitor, address, csrf))
        .orElse(this);
  }

  /** The text of a key; see {@link Texts#text}. Days and amounts are written as people do. */
  public String text(String key, Object... args) {
    return texts.text(key, args);
  }

  /** A counting text; see {@link Texts#count}. */
  public String count(String key, long n, Object... args) {
    return texts.count(key, n, args);
  }

  /** The text of a key, or the other one where codes may come that nobody has described yet. */
  public String textOr(String key, String otherwise) {
    return texts.has(key) ? texts.text(key) : otherwise;
  }

  public Locale locale() {
    return texts.locale();
  }

  /** The language as HTML's {@code lang} wants it. */
  public String language() {
    return texts.locale().getLanguage();
  }

  public Visitor visitor() {
    return visitor;
  }

  /** The request's path, from {@code /}, without the query. */
  public String path() {
    return address.path();
  }

  /** One of the languages that the page is not in. */
  public record OtherLanguage(String code, String name, String href) {}

  public List<OtherLanguage> otherLanguages() {
    return Texts.LANGUAGES.stream()
        .map(Locale::getLanguage)
        .filter(code -> !code.equals(language()))
        .map(code -> new OtherLanguage(code, text("core.layout.language." + code), href(code)))
        .toList();
  }

  private String href(String language) {
    return address.with("lang", language);
  }

  /** Pages under {@code /staff} are the staff's. */
  public Area area() {
    return isHere("/staff") ? Area.STAFF : Area.PUBLIC;
  }

  /** The menu of this page's area, as far as the visitor may see it. */
  public List<Navigation.Word> menu() {
    return Navigation.Word.of(
        renderer.entries().stream()
            .filter(entry -> entry.group().area() == area() && entry.seenBy(visitor))
            .toList());
  }

  /** Whether the page is the entry's, or lies below it. */
  public boolean isHere(String href) {
    return path().equals(href) || path().startsWith(href + "/");
  }

  /** The library's name, at the top of each page. */
  public String siteName() {
    return renderer.siteName().isEmpty() ? text("core.site.name") : renderer.siteName();
  }

  /** The address of a static file; see {@link ils.core.http.Assets#url}. */
  public String asset(String path) {
    return renderer.asset(path);
  }

  /** A day, short: {@code 22. nov. 2026}. */
  public String date(@Nullable LocalDate day) {
    return day == null ? "" : texts.date(day);
  }

  /** An amount with its currency: {@code 20,50 kr.} */
  public String money(Amount amount) {
    return texts.money(amount);
  }

  /** A moment as the clock on the wall of that zone shows it. */
  public String time(@Nullable Instant at, ZoneId zone) {
    var format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale());
    return at == null ? "" : format.format(at.atZone(zone));
  }

  /** The time of day alone, of something that happened lately. */
  public String clock(Instant at, ZoneId zone) {
    return texts.clock(at, zone);
  }

  /** The hidden field that every form with {@code method="post"} must hold. */
  public Content csrf() {
    return show("core/csrf", csrf.get());
  }

  /** The visitor's token itself, for scripts; makes one if there is none. */
  public String csrfToken() {
    return csrf.get();
  }

  /** A labelled input; see {@link Field}. */
  public Field field(String name, String labelKey) {
    return Field.of(this, name, text(labelKey));
  }

  /** A message in one of four grades. */
  public Content notice(Notice notice) {
    return show("core/notice", notice);
  }

  /** What is wrong with a form, with links to the fields; nothing if nothing is. */
  public Content errors(Map<String, String> errors) {
    return show("core/errors", new FormErrors(errors));
  }

  /** Any other template with its model, also one of another module. */
  public Content show(String template, Object model) {
    return output -> output.writeContent(renderer.body(template, model, this));
  }
}
