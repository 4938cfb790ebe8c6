package ils.core.register;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the files.
 *
 * @param applied false when it was a rehearsal, or when there are complaints
 * @param parts in the order in which they were written
 * @param complaints all that is wrong; with one or more, nothing was written
 */
public record RegisterReport(boolean applied, List<Part> parts, List<Complaint> complaints) {

  /** One kind of thing: how many were new, changed, and as before. */
  public record Part(String name, int added, int changed, int unchanged) {}

  /** Counts one part while it is written. */
  static final class Tally {

    private final String name;
    private int added;
    private int changed;
    private int unchanged;

    Tally(String name) {
      this.name = name;
    }

    void add(Fate fate) {
      switch (fate) {
        case ADDED -> added++;
        case CHANGED -> changed++;
        case UNCHANGED -> unchanged++;
      }
    }

    Part part() {
      return new Part(name, added, changed, unchanged);
    }
  }

  /** What became of one entry. */
  enum Fate {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  static RegisterReport refused(Complaints complaints) {
    return new RegisterReport(false, List.of(), complaints.sorted());
  }

  static RegisterReport done(boolean applied, List<Part> parts) {
    return new RegisterReport(applied, List.copyOf(new ArrayList<>(parts)), List.of());
  }
}
