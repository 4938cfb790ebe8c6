package ils.opac.search;

import ils.opac.index.Availability;
import ils.opac.index.CatalogueSearcher;
import ils.opac.index.Fields;
import ils.opac.index.Numbers;
import ils.opac.index.Visibility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/** Counts works, not records: a work in three editions counts once for each value it has. */
final class Facets {

  /** A value and how many works have it. */
  record Count(String value, int works) {}

  private final CatalogueSearcher searcher;
  private final WorkHits hits;

  Facets(CatalogueSearcher searcher, WorkHits hits) {
    this.searcher = searcher;
    this.hits = hits;
  }

  /** How many works have each value of a field; values that none has are left out. */
  List<Count> values(String field) throws IOException {
    OrdinalMap ordinals = searcher.facetOrdinals(field);
    int[] counts = count(field, ordinals, (int) ordinals.getValueCount(), ordinal -> ordinal);
    List<Count> found = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        found.add(new Count(searcher.facetValue(field, i), counts[i]));
      }
    }
    return found;
  }

  /** How many works each branch holds, by stock that the viewer may see alone. */
  List<Count> branches(Viewer viewer) throws IOException {
    List<String> places = searcher.facetValues(Fields.PLACE);
    List<Long> branches =
        places.stream().filter(viewer::maySee).map(Visibility::branchOf).distinct().toList();
    int[] ofPlace =
        places.stream()
            .mapToInt(
                place -> viewer.maySee(place) ? branches.indexOf(Visibility.branchOf(place)) : -1)
            .toArray();
    OrdinalMap ordinals = searcher.facetOrdinals(Fields.PLACE);
    int[] counts = count(Fields.PLACE, ordinals, branches.size(), place -> ofPlace[place]);
    List<Count> found = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        found.add(new Count(branches.get(i).toString(), counts[i]));
      }
    }
    return found;
  }

  /** How many works can be had now at the places of the view. */
  int available(Availability.View view) throws IOException {
    Numbers works = new Numbers();
    for (WorkHits.Leaf leaf : hits.leaves()) {
      NumericDocValues numbers = DocValues.getNumeric(leaf.context.reader(), Fields.NUMBER);
      for (int i = 0; i < leaf.size; i++) {
        if (numbers.advanceExact(leaf.docs[i]) && view.has((int) numbers.longValue())) {
          works.add(leaf.works[i]);
        }
      }
    }
    return works.size();
  }

  /**
   * @param slot which count an ordinal belongs to; -1 for none
   */
  private int[] count(String field, OrdinalMap ordinals, int slots, IntUnaryOperator slot)
      throws IOException {
    int[] counts = new int[slots];
    Numbers counted = new Numbers();
    boolean shared = field.equals(Fields.PLACE); // several places may be one branch
    for (WorkHits.Leaf leaf : hits.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.context.reader(), field);
      LongValues whole = ordinals.getGlobalOrds(leaf.context.ord);
      for (int i = 0; i < leaf.size; i++) {
        if (!values.advanceExact(leaf.docs[i])) {
          continue;
        }
        boolean once = !shared && !hits.isSeveral(leaf.works[i]);
        for (int v = 0; v < values.docValueCount(); v++) {
          int at = slot.applyAsInt((int) whole.get(values.nextOrd()));
          if (at >= 0 && (once || counted.add((long) leaf.works[i] << 32 | at))) {
            counts[at]++;
          }
        }
      }
    }
    return counts;
  }
}
