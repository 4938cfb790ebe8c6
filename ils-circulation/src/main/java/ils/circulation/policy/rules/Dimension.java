package ils.circulation.policy.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule can be conditioned on, in the documented order of weight.
 *
 * <p>A rule that names a heavier dimension beats one that names only lighter ones. Along {@link
 * #GROUP} and {@link #NODE} the nearer one wins: one's class before one's school, the branch before
 * the municipality. A rule set may change the order by its {@code order} line.
 */
public enum Dimension {
  GROUP(true),
  CATEGORY(false),
  ROLE(false),
  LOCATION(false),
  MATERIAL(false),
  KIND(false),
  AGE(false),
  CHANNEL(false),
  NODE(true);

  private final boolean path;

  Dimension(boolean path) {
    this.path = path;
  }

  /** Whether facts give a path from the nearest to the farthest instead of one name. */
  boolean isPath() {
    return path;
  }

  /** The word for it in the text form. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<Dimension> defaultOrder() {
    return List.of(values());
  }

  static Optional<Dimension> ofWord(String word) {
    return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
  }
}
