package ils.cataloguing.profile;

import ils.cataloguing.overlay.Overlay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one supplier are taken in; the keys of the file are told in {@code MARC.md}.
 *
 * @param format id of the usual format
 * @param source whose control numbers these are, where a record does not tell itself
 * @param match ids of {@link MatchRule}, in the order in which they are tried
 * @param protect tags that stay as the library has them; {@code .} stands for any sign
 * @param items null where records carry no items
 */
public record ImportProfile(
    String id,
    String format,
    String source,
    List<String> match,
    List<String> protect,
    @Nullable ItemMapping items) {

  @SuppressWarnings("NullAway") // the file may leave it out
  public ImportProfile {
    match = List.copyOf(match);
    protect = protect == null ? List.of() : List.copyOf(protect);
    match.forEach(MatchRule::of);
  }

  /** The rules for records that are not known by their own number, in order. */
  public List<MatchRule> rules() {
    return match.stream()
        .map(MatchRule::of)
        .filter(rule -> rule != MatchRule.CONTROL_NUMBER)
        .toList();
  }

  public Overlay overlay() {
    return new Overlay(protect);
  }
}
