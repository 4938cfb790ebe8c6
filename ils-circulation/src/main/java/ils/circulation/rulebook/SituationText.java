package ils.circulation.rulebook;

import ils.circulation.policy.rules.Dimension;
import ils.circulation.policy.rules.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A situation as one line, kept on the loan: {@code node desk>town;role citizen;age 40}. It is what
 * an example's {@code given} says, with semicolons.
 */
public final class SituationText {

  private SituationText() {}

  public static String print(Situation s) {
    List<String> parts = new ArrayList<>();
    add(parts, Dimension.NODE, String.join(">", s.nodes()));
    add(parts, Dimension.GROUP, String.join(">", s.groups()));
    add(parts, Dimension.CATEGORY, s.category());
    add(parts, Dimension.ROLE, s.role());
    add(parts, Dimension.LOCATION, s.location());
    add(parts, Dimension.MATERIAL, s.material());
    add(parts, Dimension.KIND, s.kind());
    add(parts, Dimension.AGE, s.age() == null ? null : s.age().toString());
    add(parts, Dimension.CHANNEL, s.channel());
    return String.join(";", parts);
  }

  private static void add(List<String> parts, Dimension dimension, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      parts.add(dimension.word() + " " + value);
    }
  }

  /** Reads what {@link #print} wrote. */
  public static Situation parse(String text) {
    Situation situation = Situation.UNKNOWN;
    for (String part : text.split(";")) {
      int blank = part.indexOf(' ');
      if (blank > 0) {
        Dimension dimension = Dimension.valueOf(part.substring(0, blank).toUpperCase(Locale.ROOT));
        situation = situation.with(dimension, List.of(part.substring(blank + 1).split(">")));
      }
    }
    return situation;
  }
}
