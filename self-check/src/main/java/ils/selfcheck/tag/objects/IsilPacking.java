package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ISILs packed in three sets of characters, between which codes latch (for all that follows) or
 * shift (for one character).
 *
 * <p>A packing is not unique. The writer's rule gives the ones that are published: a character of
 * the current set is written; otherwise the run of characters that only another set has decides,
 * one by a shift, more by a latch. The reader takes any legal packing.
 */
final class IsilPacking {

  /** A character set; its codes are the places of the characters. */
  private enum Letters {
    UPPER(5, "-ABCDEFGHIJKLMNOPQRSTUVWXYZ:"),
    LOWER(5, "-abcdefghijklmnopqrstuvwxyz/"),
    NUMERIC(4, "0123456789-:");

    private final int width;
    private final String characters;

    Letters(int width, String characters) {
      this.width = width;
      this.characters = characters;
    }

    boolean has(char c) {
      return characters.indexOf(c) >= 0;
    }

    /** First of the four codes behind the characters: latch, shift, latch, shift. */
    int firstSwitch() {
      return characters.length();
    }

    /** Where the first or the second pair of switches leads. */
    Letters other(int pair) {
      return switch (this) {
        case UPPER -> pair == 0 ? LOWER : NUMERIC;
        case LOWER -> pair == 0 ? UPPER : NUMERIC;
        case NUMERIC -> pair == 0 ? UPPER : LOWER;
      };
    }

    int pairTo(Letters target) {
      return other(0) == target ? 0 : 1;
    }
  }

  private IsilPacking() {}

  static boolean fits(String isil) {
    return !isil.isEmpty() && isil.chars().allMatch(c -> home((char) c, Letters.UPPER) != null);
  }

  static Bytes pack(String isil) {
    Bits bits = new Bits();
    Letters current = Letters.UPPER;
    int at = 0;
    while (at < isil.length()) {
      char c = isil.charAt(at);
      if (current.has(c)) {
        bits.put(current.characters.indexOf(c), current.width);
        at++;
        continue;
      }
      Letters target = home(c, current);
      if (target == null) {
        throw new IllegalArgumentException("no ISIL: " + isil);
      }
      boolean latch = run(isil, at, current, target) > 1;
      bits.put(current.firstSwitch() + 2 * current.pairTo(target) + (latch ? 0 : 1), current.width);
      if (latch) {
        current = target;
      } else {
        bits.put(target.characters.indexOf(c), target.width);
        at++;
      }
    }
    return bits.toBytes("1");
  }

  private static @Nullable Letters home(char c, Letters current) {
    for (Letters each : Letters.values()) {
      if (each != current && each.has(c)) {
        return each;
      }
    }
    return current.has(c) ? current : null;
  }

  private static int run(String isil, int from, Letters current, Letters target) {
    int end = from;
    while (end < isil.length() && !current.has(isil.charAt(end)) && target.has(isil.charAt(end))) {
      end++;
    }
    return end - from;
  }

  /** The ISIL; empty if nothing is in the bytes. Filler is a shift with nothing behind it. */
  static Optional<String> unpack(Bytes packed) {
    Bits bits = Bits.of(packed);
    var isil = new StringBuilder();
    Letters current = Letters.UPPER;
    Letters next = current;
    while (bits.left() >= next.width) {
      int code = bits.take(next.width);
      if (code < next.firstSwitch()) {
        isil.append(next.characters.charAt(code));
        next = current;
      } else {
        int jump = code - next.firstSwitch();
        next = next.other(jump / 2);
        current = jump % 2 == 0 ? next : current;
      }
    }
    return isil.isEmpty() ? Optional.empty() : Optional.of(isil.toString());
  }
}
