package ils.opac.search;

import ils.opac.index.Availability;
import ils.opac.index.Fields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Records that can be had now, by the bits in memory; never cached, for they change all the time.
 */
final class AvailableQuery extends Query {

  /** As Lucene counts: about that many simple operations for one record. */
  private static final float COST = 20;

  private final Availability.View view;

  AvailableQuery(Availability.View view) {
    this.view = view;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer scorer = new ConstantScoreScorer(score(), mode, available(leaf));
        return new DefaultScorerSupplier(scorer);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator available(LeafReaderContext leaf) throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
    return new TwoPhaseIterator(DocIdSetIterator.all(leaf.reader().maxDoc())) {
      @Override
      public boolean matches() throws IOException {
        return numbers.advanceExact(approximation().docID()) && view.has((int) numbers.longValue());
      }

      @Override
      public float matchCost() {
        return COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "available";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AvailableQuery query && query.view == view;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(view);
  }
}
