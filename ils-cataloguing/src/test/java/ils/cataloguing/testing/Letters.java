package ils.cataloguing.testing;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import java.text.Normalizer;

/**
 * Counts the letters of ASCII in a record's fields and in the bytes it was read from: whatever the
 * character set, each of them must be found again. Digits are left aside, for a damaged directory
 * is made of them.
 */
public final class Letters {

  private static final int FIELD_END = 0x1e;

  /** A leader. */
  private static final int SHORTEST_START = 24;

  private Letters() {}

  /** By sign, in what follows the first field end: leader and directory are computed anew. */
  public static int[] in(byte[] raw) {
    int[] counts = new int[128];
    boolean data = false;
    for (int i = SHORTEST_START; i < raw.length; i++) {
      data |= raw[i] == FIELD_END;
      if (data && isLetter(raw[i])) {
        counts[raw[i]]++;
      }
    }
    return counts;
  }

  /** By sign, in contents, subfield codes and indicators. */
  public static int[] in(MarcRecord record) {
    int[] counts = new int[128];
    record
        .fields()
        .forEach(
            field -> {
              switch (field) {
                case ControlField control -> count(control.value(), counts);
                case DataField data -> {
                  count("" + data.ind1() + data.ind2(), counts);
                  data.subfields().forEach(s -> count(s.code() + s.value(), counts));
                }
              }
            });
    return counts;
  }

  /** A letter that was composed with its mark counts as the letter. */
  private static void count(String composed, int[] counts) {
    String text = Normalizer.normalize(composed, Normalizer.Form.NFD);
    for (int i = 0; i < text.length(); i++) {
      if (isLetter(text.charAt(i))) {
        counts[text.charAt(i)]++;
      }
    }
  }

  private static boolean isLetter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** How many of the second are not in the first. */
  public static int missing(int[] found, int[] wanted) {
    int missing = 0;
    for (int i = 0; i < wanted.length; i++) {
      missing += Math.max(0, wanted[i] - found[i]);
    }
    return missing;
  }
}
