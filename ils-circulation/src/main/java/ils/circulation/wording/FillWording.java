package ils.circulation.wording;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Words one kind of notice as its library does; where that wording is broken, which saving one
 * prevents, as shipped, so that nobody misses a notice for it (T6, T225).
 */
@ApplicationScoped
public class FillWording {

  @Inject Wordings wordings;

  /**
   * @param node the library that tells
   */
  public record Wish(NoticeKind kind, Medium medium, String language, long node) {}

  /**
   * A part of a message.
   *
   * @param broken whether the library's own wording could not be filled in
   */
  public record Filled(String subject, String text, boolean broken) {}

  /** Words what is told; each of {@code items} has the fields of the kind. */
  public Filled fill(Wish wish, Map<String, String> common, List<Map<String, String>> items) {
    var known = items.stream().map(item -> known(wish.kind(), common, item)).toList();
    return filled(wish, text -> Filling.fill(text, common, known));
  }

  /** Words the letter around parts that are worded. */
  public Filled wrap(Wish wish, Map<String, String> common, String told) {
    return filled(wish, text -> Filling.wrap(text, common, told));
  }

  /**
   * Words something as a text that is not saved yet would.
   *
   * @throws Filling.Broken if it is no wording
   */
  public static Filled tryOut(
      Draft draft, Map<String, String> common, List<Map<String, String>> items) {
    var known = items.stream().map(item -> known(draft.kind(), common, item)).toList();
    Function<String, String> fill =
        draft.kind().isNews()
            ? text -> Filling.fill(text, common, known)
            : text -> Filling.wrap(text, common, "[...]");
    return new Filled(
        Filling.subject(fill.apply(draft.subject())), fill.apply(draft.body()), false);
  }

  /** A wording that somebody is writing. */
  public record Draft(NoticeKind kind, String subject, String body) {}

  private Filled filled(Wish wish, Function<String, String> fill) {
    var key = new WordingKey(wish.kind(), wish.medium(), wish.language());
    try {
      return filled(wordings.at(wish.node(), key), fill, false);
    } catch (Filling.Broken e) {
      return filled(ShippedWordings.of(key), fill, true);
    }
  }

  private static Filled filled(Wording wording, Function<String, String> fill, boolean broken) {
    return new Filled(
        Filling.subject(fill.apply(wording.subject())), fill.apply(wording.text()), broken);
  }

  /** Only what the kind's wordings may say, whatever else is known of it. */
  private static Map<String, String> known(
      NoticeKind kind, Map<String, String> common, Map<String, String> item) {
    Set<String> fields = kind.fields();
    var known = new HashMap<>(common);
    fields.forEach(field -> known.put(field, item.getOrDefault(field, "")));
    return known;
  }
}
