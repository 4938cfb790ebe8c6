package ils.circulation.desk;

import ils.core.page.View;
import java.util.List;

/**
 * One sentence for the screen, still without a language.
 *
 * @param args texts, days and amounts of money, as {@link View#text} writes them
 */
public record Line(String key, List<Object> args) {

  public Line {
    args = List.copyOf(args);
  }

  public static Line of(String key, Object... args) {
    return new Line(key, List.of(args));
  }

  /** The sentence in the visitor's language. */
  public String in(View view) {
    return view.text(key, args.toArray());
  }
}
