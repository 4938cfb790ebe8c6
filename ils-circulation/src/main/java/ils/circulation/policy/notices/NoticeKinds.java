package ils.circulation.policy.notices;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of notices in a setting. */
public record NoticeKinds(Set<NoticeKind> kinds) {

  public NoticeKinds {
    kinds = Set.copyOf(kinds);
  }

  /**
   * Reads {@code CHECKED_OUT CHECKED_IN}.
   *
   * @throws IllegalArgumentException naming what is no kind
   */
  public static NoticeKinds parse(String text) {
    return new NoticeKinds(
        Arrays.stream(text.strip().toUpperCase(Locale.ROOT).split("[\\s,]+"))
            .filter(word -> !word.isEmpty())
            .map(NoticeKind::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeKind.class))));
  }

  public boolean has(NoticeKind kind) {
    return kinds.contains(kind);
  }

  /** As {@link #parse} reads it, in the order of the kinds. */
  @Override
  public String toString() {
    return kinds.stream().sorted().map(NoticeKind::name).collect(Collectors.joining(" "));
  }
}
