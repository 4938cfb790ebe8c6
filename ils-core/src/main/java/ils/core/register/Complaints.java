package ils.core.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that one run tells all of it. */
final class Complaints {

  private static final int MOST = 200;

  private final List<Complaint> all = new ArrayList<>();

  void add(String file, int line, String field, String reason) {
    if (all.size() < MOST) {
      all.add(new Complaint(file, line, field, reason));
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** By file and line. */
  List<Complaint> sorted() {
    return all.stream()
        .sorted(Comparator.comparing(Complaint::file).thenComparingInt(Complaint::line))
        .toList();
  }
}
