package ils.opac.index;

import ils.opac.index.words.CatalogueAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Version;

/**
 * One Lucene index in one folder: written by one thread, searched by many.
 *
 * <p>A change is found after {@link #refresh}, and outlives the process after {@link #commit}. A
 * process that dies loses what came after the last commit and no more, for the position in the
 * event log is part of the commit: the reader of the log begins there again, and doing a change
 * twice does no harm.
 *
 * <p>The folder must lie on a local disk, and no thread that may be interrupted may write.
 */
public final class CatalogueIndex implements AutoCloseable {

  private static final String POSITION = "position";
  private static final String SHAPE = "shape";

  /** Raised whenever documents are made in another way. */
  private static final String DOCUMENTS = "1";

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Numbers bibs = new Numbers();
  private final Numbers works = new Numbers();
  private final Availability availability = new Availability();

  /**
   * Opens the index in a folder, or begins an empty one.
   *
   * @param bufferMb memory for documents not yet written, in MB: 16 for small changes, 128 to build
   * @throws IOException also if another process writes to it, or if it is damaged
   */
  public CatalogueIndex(Path folder, double bufferMb) throws IOException {
    var config =
        new IndexWriterConfig(analyzer())
            .setRAMBufferSizeMB(bufferMb)
            .setCommitOnClose(false)
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    writer = new IndexWriter(new MMapDirectory(folder), config);
    try {
      searchers = new SearcherManager(writer, new Searchers());
      restoreNumbers();
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
      return new CatalogueSearcher(reader);
    }
  }

  /** Names the analysis and the document form; an index of another shape must be rebuilt. */
  public static String shape() {
    return String.join(
        "/", DOCUMENTS, CatalogueAnalyzer.VERSION, SortKeys.VERSION, Version.LATEST.toString());
  }

  private static Analyzer analyzer() {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        if (field.endsWith(Fields.STEM)) {
          return CatalogueAnalyzer.STEM;
        }
        return field.endsWith(Fields.PARTS) ? CatalogueAnalyzer.PARTS : CatalogueAnalyzer.PLAIN;
      }
    };
  }

  /** Adds a record or replaces what was known of it. */
  public void put(BibEntry entry) throws IOException {
    writer.updateDocument(key(entry.bibId()), document(entry));
  }

  /** Adds a record that is known not to be in the index; faster than {@link #put}. */
  public void add(BibEntry entry) throws IOException {
    writer.addDocument(document(entry));
  }

  private Document document(BibEntry entry) {
    int number;
    int work;
    synchronized (bibs) {
      number = bibs.of(entry.bibId());
      work = works.of(Documents.hash(entry.projection().workKey()));
    }
    availability.set(number, entry.placesIn());
    return Documents.of(entry, number, work);
  }

  /** Takes a record out; nothing happens if it is not there. */
  public void remove(long bibId) throws IOException {
    writer.deleteDocuments(key(bibId));
    available(bibId, List.of());
  }

  /**
   * Says where a record can be had now; searches know it at once.
   *
   * @param placesIn of {@link HeldItem#place} for the items that are in
   */
  public void available(long bibId, Collection<String> placesIn) {
    int number = numberOf(bibId);
    if (number >= 0) {
      availability.set(number, placesIn);
    }
  }

  /** Says that a record can be had at this place too; to fill the availability after a start. */
  public void alsoAvailable(long bibId, String placeIn) {
    int number = numberOf(bibId);
    if (number >= 0) {
      availability.add(number, placeIn);
    }
  }

  private int numberOf(long bibId) {
    synchronized (bibs) {
      return bibs.find(bibId);
    }
  }

  /** Makes all changes so far searchable. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /**
   * Makes all changes so far durable.
   *
   * @param position where to go on reading the event log after a restart
   */
  public void commit(String position) throws IOException {
    writer.setLiveCommitData(Map.of(POSITION, position, SHAPE, shape()).entrySet());
    writer.commit();
  }

  /** The position of the last commit; none if there was none, or if it had another shape. */
  public Optional<String> position() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data == null || !value(data, SHAPE).equals(Optional.of(shape()))) {
      return Optional.empty();
    }
    return value(data, POSITION);
  }

  private static Optional<String> value(Iterable<Map.Entry<String, String>> data, String key) {
    return StreamSupport.stream(data.spliterator(), false)
        .filter(entry -> entry.getKey().equals(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Whether the index can still be written to; after a full disk or the like it must be reopened.
   */
  public boolean isWritable() {
    return writer.isOpen() && writer.getTragicException() == null;
  }

  /** The number of records that the index holds, changes included that are not yet searchable. */
  public int size() {
    return writer.getDocStats().numDocs;
  }

  /** What can be had now. */
  public Availability availability() {
    return availability;
  }

  /** One state of the index to search in; close it soon. */
  public Lease lease() throws IOException {
    return new Lease((CatalogueSearcher) searchers.acquire());
  }

  /** Keeps the files of one state of the index until closed. */
  public final class Lease implements AutoCloseable {
    private final CatalogueSearcher searcher;

    private Lease(CatalogueSearcher searcher) {
      this.searcher = searcher;
    }

    public CatalogueSearcher searcher() {
      return searcher;
    }

    @Override
    public void close() throws IOException {
      searchers.release(searcher);
    }
  }

  /** Closes without a commit: what came after the last one is found again from the event log. */
  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback();
    writer.getDirectory().close();
  }

  private static Term key(long bibId) {
    return new Term(Fields.BIB, Long.toString(bibId));
  }

  private void restoreNumbers() throws IOException {
    try (Lease lease = lease()) {
      for (LeafReaderContext leaf : lease.searcher().getIndexReader().leaves()) {
        restore(leaf, Fields.BIB, Fields.NUMBER, bibs);
        restore(leaf, Fields.WORK_HASH, Fields.WORK, works);
      }
    }
  }

  private static void restore(LeafReaderContext leaf, String key, String number, Numbers into)
      throws IOException {
    NumericDocValues keys = leaf.reader().getNumericDocValues(key);
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), number);
    if (keys == null) {
      return;
    }
    for (int doc = keys.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = keys.nextDoc()) {
      if (numbers.advanceExact(doc)) {
        into.restore(keys.longValue(), (int) numbers.longValue());
      }
    }
  }
}
