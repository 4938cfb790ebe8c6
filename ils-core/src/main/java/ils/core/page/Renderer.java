package ils.core.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import ils.core.http.Assets;
import ils.core.page.Navigation.Entry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills templates. Each module's are compiled into its JAR, in {@code ils.<module>.templates}; the
 * body of a page comes from any module and is then put into core's layout.
 */
public final class Renderer {

  private final Assets assets;
  private final List<Entry> entries;
  private final String siteName;
  private final Map<String, TemplateEngine> engines = new ConcurrentHashMap<>();

  /**
   * @param siteName the library's name at the top of each page; empty for a general one
   */
  public Renderer(Assets assets, List<Entry> entries, String siteName) {
    this.assets = assets;
    this.entries = List.copyOf(entries);
    this.siteName = siteName;
  }

  /** The whole page, with layout; {@code waiting} are messages from the page before. */
  String page(Page page, View view, List<Notice> waiting) {
    var notices = new java.util.ArrayList<>(waiting);
    notices.addAll(page.notices());
    String title = title(page.title(), view);
    var frame = new Frame(title, body(page.template(), page.model(), view), notices);
    return body("core/layout", frame, view);
  }

  /** One template, without layout. */
  String body(String template, Object model, View view) {
    int slash = template.indexOf('/');
    String name = template.substring(slash + 1) + ".jte";
    var output = new StringOutput();
    engine(template.substring(0, slash)).render(name, Map.of("view", view, "model", model), output);
    return output.toString();
  }

  private static String title(Page.Title title, View view) {
    return title.literal() ? title.key() : view.text(title.key(), title.args().toArray());
  }

  private TemplateEngine engine(String module) {
    return engines.computeIfAbsent(
        module,
        name ->
            TemplateEngine.createPrecompiled(
                null,
                ContentType.Html,
                Renderer.class.getClassLoader(),
                "ils." + name + ".templates"));
  }

  String asset(String path) {
    return assets.url(path);
  }

  List<Entry> entries() {
    return entries;
  }

  String siteName() {
    return siteName;
  }
}
