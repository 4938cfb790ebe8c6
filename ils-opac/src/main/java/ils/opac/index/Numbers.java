package ils.opac.index;

import java.util.Arrays;

/**
 * Gives 64-bit keys small numbers from 0 upwards, the same key always the same.
 *
 * <p>Open addressing, so that a million keys take some 20 MB. Not safe for threads by itself.
 */
public final class Numbers {

  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int size;

  public Numbers() {
    Arrays.fill(values, -1);
  }

  /** The number of a key; the next free one if the key is new. */
  public int of(long key) {
    int slot = slot(key);
    if (values[slot] >= 0) {
      return values[slot];
    }
    return put(key, size);
  }

  /** The number of a key, or -1 if it has none. */
  public int find(long key) {
    return values[slot(key)];
  }

  /** Whether the key is new; it has a number afterwards. */
  public boolean add(long key) {
    int before = size;
    return of(key) >= before;
  }

  /** One more than the largest number given. */
  public int size() {
    return size;
  }

  /** Takes over a number that was given before a restart. */
  void restore(long key, int number) {
    if (find(key) < 0) {
      put(key, number);
    }
  }

  private int put(long key, int number) {
    if (2 * (size + 1) > keys.length || 2 * (number + 1) > keys.length) {
      grow(Math.max(size, number) + 1);
    }
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = number;
    size = Math.max(size, number + 1);
    return number;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) mix(key) & mask;
    while (values[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow(int needed) {
    long[] oldKeys = keys;
    int[] oldValues = values;
    int capacity = Integer.highestOneBit(Math.max(needed, 32)) * 4;
    keys = new long[capacity];
    values = new int[capacity];
    Arrays.fill(values, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  /** The finisher of MurmurHash3 (public domain), which spreads close keys widely. */
  private static long mix(long key) {
    long z = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
    z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return z ^ (z >>> 33);
  }
}
