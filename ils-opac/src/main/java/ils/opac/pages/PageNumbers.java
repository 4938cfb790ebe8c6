package ils.opac.pages;

import java.util.ArrayList;
import java.util.List;

/** Which pages of a list can be gone to from one of them. */
final class PageNumbers {

  private static final int BESIDE = 2;

  private PageNumbers() {}

  /**
   * The first page, those around the one shown, and the last; 0 stands for a gap.
   *
   * @param last at least 1
   */
  static List<Integer> around(int page, int last) {
    List<Integer> numbers = new ArrayList<>();
    numbers.add(1);
    int from = Math.max(2, page - BESIDE);
    int to = Math.min(last - 1, page + BESIDE);
    if (from > 2) {
      numbers.add(0);
    }
    for (int i = from; i <= to; i++) {
      numbers.add(i);
    }
    if (to < last - 1) {
      numbers.add(0);
    }
    if (last > 1) {
      numbers.add(last);
    }
    return numbers;
  }
}
