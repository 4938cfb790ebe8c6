package ils.opac.search;

import ils.opac.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * All hits of a query in one pass: counted by work, the best works kept, and each hit remembered
 * for the facets.
 */
final class WorkHits extends SimpleCollector {

  /** A work on the list with its best record. */
  record Best(int work, int doc, long rank, long number) {}

  /** Worst first, so that it can be pushed out; of equals the one that came to the index last. */
  private static final Comparator<Best> WORST_FIRST =
      Comparator.comparingLong(Best::rank).thenComparing(Best::number, Comparator.reverseOrder());

  /** The hits in one segment. */
  static final class Leaf {
    final LeafReaderContext context;
    int[] docs = new int[64];
    int[] works = new int[64];
    int size;

    private Leaf(LeafReaderContext context) {
      this.context = context;
    }

    private void add(int doc, int work) {
      if (size == docs.length) {
        docs = ArrayUtil.grow(docs, size + 1);
        works = ArrayUtil.growExact(works, docs.length);
      }
      docs[size] = doc;
      works[size++] = work;
    }
  }

  private final Ranking ranking;
  private final int wanted;
  private final List<Leaf> leaves = new ArrayList<>();
  private final PriorityQueue<Best> queue = new PriorityQueue<>(WORST_FIRST);
  private final Map<Integer, Best> queued = new HashMap<>();
  private FixedBitSet seen = new FixedBitSet(1024);
  private FixedBitSet severally = new FixedBitSet(1024);
  private int workCount;
  private int editionCount;

  private Leaf leaf;
  private Ranking.OfLeaf ranks;
  private NumericDocValues workNumbers;
  private NumericDocValues numbers;
  private Scorable scorer;

  /**
   * @param wanted how many of the best works are kept; 0 only counts
   */
  @SuppressWarnings("NullAway.Init") // the last five are set before each segment
  WorkHits(Ranking ranking, int wanted) {
    this.ranking = ranking;
    this.wanted = wanted;
  }

  /** Lets a searcher without threads of its own fill this. */
  CollectorManager<WorkHits, WorkHits> manager() {
    return new CollectorManager<>() {
      @Override
      public WorkHits newCollector() {
        return WorkHits.this;
      }

      @Override
      public WorkHits reduce(Collection<WorkHits> collectors) {
        return WorkHits.this;
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return wanted > 0 && ranking.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    leaf = new Leaf(context);
    leaves.add(leaf);
    ranks = ranking.leaf(context);
    workNumbers = DocValues.getNumeric(context.reader(), Fields.WORK);
    numbers = DocValues.getNumeric(context.reader(), Fields.NUMBER);
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public void collect(int doc) throws IOException {
    if (!workNumbers.advanceExact(doc)) {
      return;
    }
    int work = (int) workNumbers.longValue();
    leaf.add(doc, work);
    count(work);
    if (wanted > 0) {
      offer(doc, work);
    }
  }

  private void count(int work) {
    editionCount++;
    if (work >= seen.length()) {
      seen = FixedBitSet.ensureCapacity(seen, work + 1);
      severally = FixedBitSet.ensureCapacity(severally, work + 1);
    }
    if (seen.getAndSet(work)) {
      severally.set(work);
    } else {
      workCount++;
    }
  }

  private void offer(int doc, int work) throws IOException {
    float score = ranking.needsScores() ? scorer.score() : 0;
    long rank = ranks.rank(doc, score);
    Best worst = queue.size() < wanted ? null : queue.peek();
    if (worst != null && rank < worst.rank()) {
      return;
    }
    numbers.advanceExact(doc);
    Best hit = new Best(work, leaf.context.docBase + doc, rank, numbers.longValue());
    Best before = queued.get(work);
    if (before != null) {
      replace(before, hit);
    } else if (worst == null) {
      enter(hit);
    } else if (WORST_FIRST.compare(hit, worst) > 0) {
      queued.remove(queue.remove().work());
      enter(hit);
    }
  }

  private void replace(Best before, Best hit) {
    if (WORST_FIRST.compare(hit, before) > 0) {
      queue.remove(before);
      enter(hit);
    }
  }

  private void enter(Best hit) {
    queue.add(hit);
    queued.put(hit.work(), hit);
  }

  /** The best works, best first. */
  List<Best> best() {
    return queue.stream().sorted(WORST_FIRST.reversed()).toList();
  }

  List<Leaf> leaves() {
    return leaves;
  }

  int workCount() {
    return workCount;
  }

  int editionCount() {
    return editionCount;
  }

  /** Whether more than one hit is of this work. */
  boolean isSeveral(int work) {
    return work < severally.length() && severally.get(work);
  }
}
