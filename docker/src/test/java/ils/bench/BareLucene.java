package ils.bench;

import ils.opac.index.Fields;
import ils.opac.index.words.CatalogueAnalyzer;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** What the engine itself costs: each word in six fields, all words, twenty stored documents. */
final class BareLucene {

  private static final int SHOWN = 20;

  private BareLucene() {}

  static void search(IndexSearcher searcher, String text) throws IOException {
    var all = new BooleanQuery.Builder();
    for (String word : CatalogueAnalyzer.PLAIN.terms(text)) {
      all.add(new DisjunctionMaxQuery(fields(word), 0.1f), Occur.MUST);
    }
    var stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(all.build(), SHOWN).scoreDocs) {
      stored.document(hit.doc);
    }
  }

  private static List<Query> fields(String word) {
    return List.of(
        weighted(Fields.TITLE, word, 10),
        weighted(Fields.AUTHOR, word, 8),
        weighted(Fields.SUBJECT, word, 3),
        weighted(Fields.SERIES, word, 3),
        weighted(Fields.ALL, word, 1),
        weighted(Fields.NUMBERS, word, 1));
  }

  private static Query weighted(String field, String word, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, word)), weight);
  }
}
