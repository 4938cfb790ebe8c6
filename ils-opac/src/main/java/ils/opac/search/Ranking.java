package ils.opac.search;

import ils.opac.index.CatalogueSearcher;
import ils.opac.index.Fields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;

/** Gives each hit a number by which hits are put in order, the highest first. */
interface Ranking {

  /** What comes last in every order. */
  long LAST = Long.MIN_VALUE;

  /** The ranking within one segment. */
  interface OfLeaf {
    long rank(int doc, float score) throws IOException;
  }

  OfLeaf leaf(LeafReaderContext leaf) throws IOException;

  default boolean needsScores() {
    return false;
  }

  static Ranking of(SortOrder order, CatalogueSearcher searcher) throws IOException {
    return switch (order) {
      case RELEVANCE -> new Relevance();
      case NEWEST -> leaf -> number(leaf, Fields.YEAR, 1);
      case OLDEST -> leaf -> number(leaf, Fields.YEAR, -1);
      case ACQUIRED -> leaf -> number(leaf, Fields.ACQUIRED, 1);
      case TITLE -> sorted(Fields.SORT_TITLE, searcher);
      case AUTHOR -> sorted(Fields.SORT_AUTHOR, searcher);
    };
  }

  private static OfLeaf number(LeafReaderContext leaf, String field, int sign) throws IOException {
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    return (doc, score) -> values.advanceExact(doc) ? sign * values.longValue() : LAST;
  }

  private static Ranking sorted(String field, CatalogueSearcher searcher) throws IOException {
    OrdinalMap ordinals = searcher.sortOrdinals(field);
    return leaf -> {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
      LongValues whole = ordinals.getGlobalOrds(leaf.ord);
      return (doc, score) -> values.advanceExact(doc) ? -whole.get(values.ordValue()) : LAST;
    };
  }

  /**
   * The score of the text, raised by up to 30 % each for what is lent often and held widely.
   *
   * <p>Both are saturated, {@code x / (x + k)}: the difference between none and some counts, that
   * between much and very much hardly does.
   */
  final class Relevance implements Ranking {
    private static final float WEIGHT = 0.3f;
    private static final float HALF_LOANS = 20;
    private static final float HALF_HELD = 5;

    @Override
    public boolean needsScores() {
      return true;
    }

    @Override
    public OfLeaf leaf(LeafReaderContext leaf) throws IOException {
      NumericDocValues loans = DocValues.getNumeric(leaf.reader(), Fields.LOANS);
      NumericDocValues held = DocValues.getNumeric(leaf.reader(), Fields.HELD);
      return (doc, score) -> {
        float known = saturated(loans, doc, HALF_LOANS) + saturated(held, doc, HALF_HELD);
        return Float.floatToIntBits(score * (1 + WEIGHT * known)); // in order, for none is below 0
      };
    }

    private static float saturated(NumericDocValues values, int doc, float half)
        throws IOException {
      float value = values.advanceExact(doc) ? values.longValue() : 0;
      return value / (value + half);
    }
  }
}
