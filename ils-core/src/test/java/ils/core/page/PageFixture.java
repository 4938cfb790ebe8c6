package ils.core.page;

import ils.core.http.Assets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders pages without a server. */
public final class PageFixture {

  private final Renderer renderer;
  private Visitor visitor = Visitor.nobody();
  private String path = "/";
  private @Nullable String query;
  private int language;

  private PageFixture(List<Navigation.Entry> entries) {
    renderer = new Renderer(new Assets(), entries, "");
  }

  public static PageFixture with(Navigation.Entry... entries) {
    return new PageFixture(List.of(entries));
  }

  public PageFixture as(Visitor visitor) {
    this.visitor = visitor;
    return this;
  }

  public PageFixture at(String path) {
    this.path = path;
    return this;
  }

  public PageFixture asking(String query) {
    this.query = query;
    return this;
  }

  public PageFixture inEnglish() {
    language = 1;
    return this;
  }

  /** The whole page's HTML. */
  public String render(Page page) {
    return renderer.page(page, view(), List.of());
  }

  /** One template's HTML, without layout. */
  public String part(String template, Object model) {
    return renderer.body(template, model, view());
  }

  public View view() {
    var texts = Texts.in(Texts.LANGUAGES.get(language));
    return new View(renderer, texts, visitor, new Address(path, query), () -> "the-token");
  }
}
