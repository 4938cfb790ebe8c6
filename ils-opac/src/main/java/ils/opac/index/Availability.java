package ils.opac.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What can be had now, in memory: one bit for each record and place.
 *
 * <p>It is kept beside the Lucene index, not in it, because lending changes it many times a second
 * and a changed bit costs nothing, while a changed document costs a new segment. A place is a
 * visibility at a branch ({@link Visibility#at}); each visibility also has a bit for anywhere.
 * Filled from the database at start and after each loan or return. Safe for threads; a reader may
 * see a record between two states for a moment.
 */
public final class Availability {

  private final Map<String, Bits> places = new ConcurrentHashMap<>();

  /** A growing row of bits. */
  private static final class Bits {
    private volatile AtomicLongArray words = new AtomicLongArray(16);

    boolean get(int index) {
      AtomicLongArray now = words;
      int word = index >>> 6;
      return word < now.length() && (now.get(word) & (1L << index)) != 0;
    }

    synchronized void set(int index, boolean on) {
      int word = index >>> 6;
      if (word >= words.length()) {
        if (!on) {
          return;
        }
        grow(word);
      }
      long bit = 1L << index;
      words.set(word, on ? words.get(word) | bit : words.get(word) & ~bit);
    }

    private void grow(int word) {
      var larger = new AtomicLongArray(Math.max(word + 1, words.length() * 2));
      for (int i = 0; i < words.length(); i++) {
        larger.set(i, words.get(i));
      }
      words = larger;
    }
  }

  /** Bits of several places, for one query. */
  public static final class View {
    private final List<Bits> bits;

    private View(List<Bits> bits) {
      this.bits = bits;
    }

    /**
     * Whether the record with this number ({@link Fields#NUMBER}) can be had at one of the places.
     */
    public boolean has(int number) {
      for (Bits row : bits) {
        if (row.get(number)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Says where a record can be had now, and nowhere else.
   *
   * @param number the record's dense number
   * @param placesIn places with at least one item in
   */
  void set(int number, Collection<String> placesIn) {
    Set<String> on = new HashSet<>(placesIn);
    placesIn.forEach(place -> on.add(Visibility.of(place).token()));
    on.forEach(place -> places.computeIfAbsent(place, any -> new Bits()));
    places.forEach((place, row) -> row.set(number, on.contains(place)));
  }

  /** Says that a record can be had at this place too. */
  void add(int number, String place) {
    places.computeIfAbsent(place, any -> new Bits()).set(number, true);
    String anywhere = Visibility.of(place).token();
    places.computeIfAbsent(anywhere, any -> new Bits()).set(number, true);
  }

  /** Reads one or more places, each a {@link Visibility#at} or a {@link Visibility#token}. */
  public View view(Collection<String> wanted) {
    return new View(wanted.stream().map(places::get).filter(Objects::nonNull).toList());
  }
}
