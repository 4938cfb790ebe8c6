package ils.circulation.policy.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order the channels are tried: the first by which the person can be reached is used, the
 * next when that one fails for good.
 */
public record MediumOrder(List<Medium> media) {

  public MediumOrder {
    media = media.stream().distinct().toList();
    if (media.contains(Medium.INBOX)) {
      throw new IllegalArgumentException("every message is in the inbox, it is not sent there");
    }
  }

  /**
   * Reads {@code EMAIL SMS}; nothing for no channel but the inbox.
   *
   * @throws IllegalArgumentException naming what is no channel
   */
  public static MediumOrder parse(String text) {
    return new MediumOrder(
        Arrays.stream(text.strip().toUpperCase(Locale.ROOT).split("[\\s,]+"))
            .filter(word -> !word.isEmpty())
            .map(Medium::valueOf)
            .toList());
  }

  /** The same, beginning with what the person has chosen; nothing at all for the inbox alone. */
  public MediumOrder preferring(Medium chosen) {
    return chosen == Medium.INBOX
        ? new MediumOrder(List.of())
        : new MediumOrder(Stream.concat(Stream.of(chosen), media.stream()).toList());
  }

  /** The first by which the person can be reached. */
  public Optional<Medium> first(Set<Medium> reachable) {
    return media.stream().filter(reachable::contains).findFirst();
  }

  /** The first of those that have not been tried. */
  public Optional<Medium> next(Set<Medium> reachable, Set<Medium> tried) {
    return media.stream().filter(m -> reachable.contains(m) && !tried.contains(m)).findFirst();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return media.stream().map(Medium::name).collect(Collectors.joining(" "));
  }
}
