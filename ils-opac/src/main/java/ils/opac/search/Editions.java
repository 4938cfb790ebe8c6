package ils.opac.search;

import ils.opac.index.BibBrief;
import ils.opac.index.CatalogueSearcher;
import ils.opac.index.Fields;
import ils.opac.search.SearchResult.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds the records of works. */
final class Editions {

  /** A work in more editions than this is shown with that many of them. */
  private static final int MOST = 100;

  /** Books before other material, new before old. */
  private static final Comparator<BibBrief> ORDER =
      Comparator.comparing(BibBrief::material)
          .thenComparing(
              edition -> edition.year() == null ? 0 : edition.year(), Comparator.reverseOrder())
          .thenComparing(BibBrief::bibId);

  private final CatalogueSearcher searcher;
  private final Optional<Query> visible;

  /**
   * @param visible what the viewer may see; empty for everything
   */
  Editions(CatalogueSearcher searcher, Optional<Query> visible) {
    this.searcher = searcher;
    this.visible = visible;
  }

  /** The records of the work that a record belongs to; empty if the viewer may not see any. */
  static List<BibBrief> ofWorkOf(CatalogueSearcher searcher, long bibId, Viewer viewer)
      throws IOException {
    var key = new TermQuery(new Term(Fields.BIB, Long.toString(bibId)));
    ScoreDoc[] found = searcher.search(key, 1).scoreDocs;
    if (found.length == 0) {
      return List.of();
    }
    var editions = new Editions(searcher, Filters.visible(viewer));
    int work = editions.workOf(found[0].doc);
    return editions.byWork(List.of(work)).getOrDefault(work, List.of());
  }

  List<Work> of(List<WorkHits.Best> hits) throws IOException {
    Map<Integer, List<BibBrief>> editions = byWork(hits.stream().map(WorkHits.Best::work).toList());
    StoredFields stored = searcher.storedFields();
    List<Work> works = new ArrayList<>();
    for (WorkHits.Best hit : hits) {
      BibBrief best = BibBrief.read(stored.document(hit.doc()));
      works.add(new Work(best, editions.getOrDefault(hit.work(), List.of(best))));
    }
    return works;
  }

  private Map<Integer, List<BibBrief>> byWork(List<Integer> works) throws IOException {
    Map<Integer, List<BibBrief>> found = new HashMap<>();
    if (works.isEmpty()) {
      return found;
    }
    var query =
        new BooleanQuery.Builder().add(IntPoint.newSetQuery(Fields.WORK, works), Occur.FILTER);
    visible.ifPresent(filter -> query.add(filter, Occur.FILTER));
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(query.build(), MOST * works.size()).scoreDocs) {
      List<BibBrief> editions = found.computeIfAbsent(workOf(hit.doc), any -> new ArrayList<>());
      if (editions.size() < MOST) {
        editions.add(BibBrief.read(stored.document(hit.doc)));
      }
    }
    found.values().forEach(editions -> editions.sort(ORDER));
    return found;
  }

  private int workOf(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues works = DocValues.getNumeric(leaf.reader(), Fields.WORK);
    return works.advanceExact(doc - leaf.docBase) ? (int) works.longValue() : -1;
  }
}
