package ils.opac.search;

import ils.opac.index.CatalogueIndex;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * How well a set of queries finds what it should.
 *
 * @param first how many have the right work first, from 0 to 1 (success@1)
 * @param reciprocal mean of 1 / place of the right work among the first ten (MRR@10)
 * @param empty how many find nothing
 */
record Judged(String name, int queries, double first, double reciprocal, double empty) {

  /** A query, and the titles of which each is right. */
  record Query(String text, Set<String> rightTitles) {}

  private static final int DEPTH = 10;

  static Judged of(String name, CatalogueIndex index, List<Query> queries) throws IOException {
    int first = 0;
    int empty = 0;
    double reciprocal = 0;
    for (Query query : queries) {
      var request =
          SearchRequest.of(query.text()).onPage(1, DEPTH).counting(List.of()).by(Viewer.STAFF);
      List<String> titles =
          CatalogueSearch.search(index, request).works().stream()
              .map(work -> work.best().title())
              .toList();
      int place = place(titles, query.rightTitles());
      first += place == 1 ? 1 : 0;
      empty += titles.isEmpty() ? 1 : 0;
      reciprocal += place == 0 ? 0 : 1.0 / place;
    }
    double all = queries.size();
    return new Judged(name, queries.size(), first / all, reciprocal / all, empty / all);
  }

  private static int place(List<String> titles, Set<String> right) {
    for (int i = 0; i < titles.size(); i++) {
      if (right.contains(titles.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  String line() {
    return "%-22s %4d queries  success@1 %.3f  MRR %.3f  no hits %.3f"
        .formatted(name, queries, first, reciprocal, empty);
  }
}
