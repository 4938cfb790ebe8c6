package ils.core.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code *Pages} resource returns: a template, what it shows, and the title of the page.
 *
 * @param template {@code <module>/<path>} without {@code .jte}: {@code circulation/desk} is {@code
 *     src/main/jte/desk.jte} of ils-circulation. The template declares {@code @param View view}
 *     and, with the type of the model, {@code @param Desk model}.
 * @param model what the template shows
 * @param title the page's title, already in the visitor's words or a message key; see {@link Title}
 * @param part the template that htmx gets instead, without the layout; null where htmx picks its
 *     part out of the whole page
 * @param status the HTTP status, 200 unless said otherwise
 * @param notices messages that stand above the page
 */
public record Page(
    String template,
    Object model,
    Title title,
    @Nullable String part,
    int status,
    List<Notice> notices) {

  /** A title: a message key with its arguments, or a name that is the same in every language. */
  public record Title(String key, List<Object> args, boolean literal) {}

  public Page {
    notices = List.copyOf(notices);
  }

  /** A page whose title is a text of the bundles. */
  public static Page of(String template, Object model, String titleKey, Object... args) {
    var title = new Title(titleKey, List.of(args), false);
    return new Page(template, model, title, null, 200, List.of());
  }

  /** A page named by its subject, such as a book's title. */
  public static Page named(String template, Object model, String name) {
    return new Page(template, model, new Title(name, List.of(), true), null, 200, List.of());
  }

  /** A page without a model of its own. */
  public static Page plain(String template, String titleKey) {
    return of(template, Map.of(), titleKey);
  }

  /** Lets htmx have this template alone, with the same model. */
  public Page part(String template) {
    return new Page(this.template, model, title, template, status, notices);
  }

  public Page status(int status) {
    return new Page(template, model, title, part, status, notices);
  }

  /** Adds a message above the page. */
  public Page say(Notice notice) {
    var all = new java.util.ArrayList<>(notices);
    all.add(notice);
    return new Page(template, model, title, part, status, all);
  }
}
