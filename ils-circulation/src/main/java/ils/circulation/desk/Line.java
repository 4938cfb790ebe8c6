package ils.circulation.desk;

import ils.core.page.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence for the screen, still without a language.
 *
 * @param args texts, days and amounts of money, as {@link View#text} writes them
 * @param href where it leads; null for most
 */
public record Line(String key, List<Object> args, @Nullable String href) {

  public Line {
    args = List.copyOf(args);
  }

  /** A sentence that leads nowhere. */
  public Line(String key, List<Object> args) {
    this(key, args, null);
  }

  public static Line of(String key, Object... args) {
    return new Line(key, List.of(args));
  }

  static Line link(String href, String key) {
    return new Line(key, List.of(), href);
  }

  /** The sentence in the visitor's language. */
  public String in(View view) {
    return view.text(key, args.toArray());
  }
}
