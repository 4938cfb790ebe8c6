package ils.opac.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.packed.PackedInts;

/**
 * One state of the index, with numbers for the values of a field that hold over all its segments.
 *
 * <p>Those numbers are found when first asked for and kept as long as the state: cheap for small
 * fields, some 0.4 s of processor time for the subjects of a million records.
 */
public final class CatalogueSearcher extends IndexSearcher {

  private final Map<String, OrdinalMap> ordinals = new ConcurrentHashMap<>();
  private final Map<String, List<String>> values = new ConcurrentHashMap<>();

  CatalogueSearcher(IndexReader reader) {
    super(reader);
  }

  /** The values of a facet field, in order over all segments. */
  public OrdinalMap facetOrdinals(String field) throws IOException {
    OrdinalMap known = ordinals.get(field);
    if (known == null) {
      var leaves = getIndexReader().leaves();
      SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
      for (LeafReaderContext leaf : leaves) {
        values[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
      }
      known = OrdinalMap.build(null, values, PackedInts.DEFAULT);
      ordinals.put(field, known);
    }
    return known;
  }

  /** The keys of a sort field, in order over all segments. */
  public OrdinalMap sortOrdinals(String field) throws IOException {
    OrdinalMap known = ordinals.get(field);
    if (known == null) {
      var leaves = getIndexReader().leaves();
      SortedDocValues[] values = new SortedDocValues[leaves.size()];
      for (LeafReaderContext leaf : leaves) {
        values[leaf.ord] = DocValues.getSorted(leaf.reader(), field);
      }
      known = OrdinalMap.build(null, values, PackedInts.DEFAULT);
      ordinals.put(field, known);
    }
    return known;
  }

  /** The value with a number of {@link #facetOrdinals}. */
  public String facetValue(String field, int ordinal) throws IOException {
    OrdinalMap map = facetOrdinals(field);
    LeafReaderContext leaf = getIndexReader().leaves().get(map.getFirstSegmentNumber(ordinal));
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
    return values.lookupOrd(map.getFirstSegmentOrd(ordinal)).utf8ToString();
  }

  /** All values of a field that has few, in the order of their numbers. */
  public List<String> facetValues(String field) throws IOException {
    List<String> known = values.get(field);
    if (known == null) {
      known = new ArrayList<>();
      for (int i = 0; i < facetOrdinals(field).getValueCount(); i++) {
        known.add(facetValue(field, i));
      }
      values.put(field, List.copyOf(known));
    }
    return known;
  }
}
