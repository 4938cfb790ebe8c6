package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;
import static ils.cataloguing.marc.codec.Iso2709Cutter.FIELD_END;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the fields of a record whose directory is wrong. The field terminators tell where the
 * fields are, the directory only which tag each has.
 */
final class DirectoryRepair {

  /**
   * Lengths and addresses of an entry in digits: as it should be, and as oversize records have it.
   */
  private static final int[][] FORMS = {{4, 5}, {5, 5}, {4, 6}, {5, 6}, {6, 6}};

  private final byte[] bytes;
  private final int end;
  private final Findings findings;
  private final List<int[]> pieces = new ArrayList<>();
  private final List<Slice> slices = new ArrayList<>();
  private int start = Directory.START;

  /**
   * @param end the index after the last field
   */
  DirectoryRepair(byte[] bytes, int end, Findings findings) {
    this.bytes = bytes;
    this.end = end;
    this.findings = findings;
  }

  /** The fields in the order of the directory; empty when there is no field terminator at all. */
  List<Slice> repair() {
    int base = nextEnd(Math.min(Directory.START, end)) + 1;
    if (base >= end) {
      return List.of();
    }
    split(base);
    start = start();
    int directoryLength = base - 1 - start;
    if (directoryLength == pieces.size() * Directory.ENTRY) {
      findings.minor(WHOLE_RECORD, "directory wrong: fields taken by their terminators");
      byRank();
    } else {
      findings.major(WHOLE_RECORD, "directory wrong: tags matched to fields by their lengths");
      walk(base - 1);
    }
    return slices;
  }

  private void split(int base) {
    for (int from = base; from < end; ) {
      int to = nextEnd(from);
      pieces.add(new int[] {from, to});
      from = to + 1;
    }
  }

  private int nextEnd(int from) {
    int at = from;
    while (at < end && bytes[at] != FIELD_END) {
      at++;
    }
    return at;
  }

  /** As many entries as fields: the entry with the n-th address belongs to the n-th field. */
  private void byRank() {
    List<Integer> order = IntStream.range(0, pieces.size()).boxed().toList();
    if (order.stream().mapToInt(this::address).distinct().count() == order.size()) {
      order = order.stream().sorted(Comparator.comparingInt(this::address)).toList();
    }
    int[] rank = new int[order.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[order.get(i)] = i;
    }
    for (int entry = 0; entry < rank.length; entry++) {
      int[] piece = pieces.get(rank[entry]);
      add(start + entry * Directory.ENTRY, piece[0], piece[1]);
    }
  }

  private int address(int entry) {
    return Directory.number(bytes, start + entry * Directory.ENTRY + 7, 5);
  }

  /** Goes through directory and fields side by side, believing an entry whose length fits. */
  private void walk(int directoryEnd) {
    int at = start;
    int piece = 0;
    while (piece < pieces.size() && at + 3 <= directoryEnd) {
      int joined = piece;
      int size = fit(at, piece, piece);
      while (size == 0 && ++joined < Math.min(pieces.size(), piece + 4)) {
        size = fit(at, piece, joined); // a stray terminator inside the field
      }
      int last = size == 0 ? piece : joined;
      add(at, pieces.get(piece)[0], pieces.get(last)[1]);
      at += size == 0 ? Directory.ENTRY : size;
      piece = last + 1;
    }
    for (; piece < pieces.size(); piece++) {
      slices.add(new Slice(Tags.UNKNOWN, pieces.get(piece)[0], pieces.get(piece)[1]));
      findings.loss(Tags.UNKNOWN, "a field that the directory gives no tag");
    }
    for (; at + 3 <= directoryEnd; at += Directory.ENTRY) {
      findings.loss(Tags.at(bytes, at), "in the directory, but no such field follows");
    }
  }

  /**
   * The size of the entry if its length is that of these pieces together, otherwise 0. Where
   * several forms fit, the one whose address comes nearest is meant.
   */
  private int fit(int at, int first, int last) {
    int length = pieces.get(last)[1] - pieces.get(first)[0] + 1;
    int expected = pieces.get(first)[0] - pieces.getFirst()[0];
    int size = 0;
    int nearest = Integer.MAX_VALUE;
    for (int[] form : FORMS) {
      int distance = Math.abs(Directory.number(bytes, at + 3 + form[0], form[1]) - expected);
      if (Directory.number(bytes, at + 3, form[0]) == length && distance < nearest) {
        nearest = distance;
        size = 3 + form[0] + form[1];
      }
    }
    return size;
  }

  /** Where the directory begins: a leader of 22 to 26 characters is told by the first entry. */
  private int start() {
    int length = pieces.getFirst()[1] - pieces.getFirst()[0] + 1;
    for (int at : new int[] {24, 23, 25, 22, 26}) {
      if (Directory.number(bytes, at + 3, 4) == length
          && Directory.number(bytes, at + 7, 5) == 0
          && Directory.number(bytes, at, 3) >= 0) {
        return at;
      }
    }
    return Directory.START;
  }

  private void add(int entry, int from, int to) {
    String tag = Tags.at(bytes, entry);
    if (tag.equals(Tags.UNKNOWN)) {
      findings.loss(tag, "a tag of other signs than letters and digits");
    }
    slices.add(new Slice(tag, from, to));
  }
}
