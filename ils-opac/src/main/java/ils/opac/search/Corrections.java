package ils.opac.search;

import ils.opac.index.Fields;
import ils.opac.index.words.CatalogueAnalyzer;
import ils.opac.search.Wish.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Other spellings for words that find nothing, from the words in titles and names as written.
 *
 * <p>Asked only when a search has no hits at all, so that it can never hide an exact one.
 */
final class Corrections {

  private static final int SHORTEST_WORD = 4;
  private static final int MOST_WORDS = 8;
  private static final float LEAST_ALIKE = 0.5f;

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Corrections(IndexReader reader) {
    this.reader = reader;
    checker.setMaxEdits(2);
    checker.setMinPrefix(0);
    checker.setMinQueryLength(SHORTEST_WORD);
    checker.setAccuracy(LEAST_ALIKE);
    checker.setThresholdFrequency(0);
  }

  /** The words with those replaced that are nowhere; none if there is nothing better to offer. */
  Optional<Words> of(Words asked) throws IOException {
    if (asked.field() != SearchField.ANY || asked.words().size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    boolean changed = false;
    for (String word : asked.words()) {
      String better = isKnown(word) ? word : nearest(word);
      changed |= !better.equals(word);
      words.add(better);
    }
    return changed ? Optional.of(new Words(asked.field(), words)) : Optional.empty();
  }

  private boolean isKnown(String word) throws IOException {
    return known(Fields.ALL, CatalogueAnalyzer.PLAIN.terms(word))
        || known(Fields.ALL + Fields.STEM, CatalogueAnalyzer.STEM.terms(word));
  }

  private boolean known(String field, List<String> terms) throws IOException {
    for (String term : terms) {
      if (reader.docFreq(new Term(field, term)) == 0) {
        return false;
      }
    }
    return true;
  }

  private String nearest(String word) throws IOException {
    String best = word;
    float bestScore = 0;
    for (String term : CatalogueAnalyzer.PLAIN.terms(word)) {
      for (String field : List.of(Fields.TITLE, Fields.AUTHOR, Fields.SUBJECT)) {
        for (SuggestWord found :
            checker.suggestSimilar(
                new Term(field, term), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
          if (found.score > bestScore) {
            best = found.string;
            bestScore = found.score;
          }
        }
      }
    }
    return best;
  }
}
