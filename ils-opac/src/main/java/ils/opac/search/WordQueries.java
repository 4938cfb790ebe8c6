package ils.opac.search;

import ils.opac.index.Fields;
import ils.opac.index.words.CatalogueAnalyzer;
import ils.opac.index.words.StandardNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query asked of all fields at once: the best field counts, the others a little.
 *
 * <p>A word as written weighs most, its stem less, a part of a compound least, so that the exact
 * always comes before the folded. The weights are those of {@code SEARCH.md}.
 */
final class WordQueries {

  private static final float TIE = 0.1f;
  private static final int SHORTEST_PREFIX = 2;

  /** Beyond so many words each is asked of fewer fields, for then the words themselves select. */
  private static final int FEW_WORDS = 8;

  private static final QueryBuilder PLAIN = new QueryBuilder(CatalogueAnalyzer.PLAIN);
  private static final QueryBuilder STEM = new QueryBuilder(CatalogueAnalyzer.STEM);

  /** A field and its weight. */
  private record Weighted(String field, float weight, QueryBuilder words) {}

  private static final List<Weighted> NARROW =
      List.of(
          new Weighted(Fields.TITLE, 10, PLAIN),
          new Weighted(Fields.AUTHOR, 8, PLAIN),
          new Weighted(Fields.ALL, 1, PLAIN),
          new Weighted(Fields.ALL + Fields.STEM, 0.5f, STEM));

  private static final List<Weighted> WIDE =
      List.of(
          new Weighted(Fields.TITLE, 10, PLAIN),
          new Weighted(Fields.AUTHOR, 8, PLAIN),
          new Weighted(Fields.OTHER_TITLES, 6, PLAIN),
          new Weighted(Fields.SUBJECT, 3, PLAIN),
          new Weighted(Fields.SERIES, 3, PLAIN),
          new Weighted(Fields.TITLE + Fields.STEM, 3, STEM),
          new Weighted(Fields.SUBJECT + Fields.STEM, 1.5f, STEM),
          new Weighted(Fields.ALL, 1, PLAIN),
          new Weighted(Fields.ALL + Fields.STEM, 0.5f, STEM),
          new Weighted(Fields.ALL + Fields.PARTS, 0.3f, STEM));

  private static final List<Weighted> JOINED =
      List.of(
          new Weighted(Fields.TITLE, 5, PLAIN),
          new Weighted(Fields.ALL, 1, PLAIN),
          new Weighted(Fields.ALL + Fields.STEM, 0.5f, STEM));

  private static final List<String> PREFIXED =
      List.of(Fields.TITLE, Fields.AUTHOR, Fields.SUBJECT, Fields.ALL);

  private WordQueries() {}

  /** One query for each word that says anything; a word of marks alone says nothing. */
  static List<Query> of(List<String> words) {
    List<Query> queries = new ArrayList<>();
    boolean few = CatalogueAnalyzer.PLAIN.terms(String.join(" ", words)).size() <= FEW_WORDS;
    for (int i = 0; i < words.size(); i++) {
      String before = i == 0 ? null : words.get(i - 1);
      String after = i == words.size() - 1 ? null : words.get(i + 1);
      Query query = few ? wide(words.get(i), before, after) : narrow(words.get(i));
      if (query != null) {
        queries.add(query);
      }
    }
    return queries;
  }

  private static @Nullable Query narrow(String word) {
    return isPrefix(word) ? prefix(word, PREFIXED) : best(fields(NARROW, word));
  }

  private static @Nullable Query wide(
      String word, @Nullable String before, @Nullable String after) {
    if (isPrefix(word)) {
      return prefix(word, PREFIXED);
    }
    List<Query> either = fields(WIDE, word);
    if (either.isEmpty()) {
      return null;
    }
    parts(word).ifPresent(either::add);
    numbers(word, either);
    if (before != null) {
      either.addAll(fields(JOINED, before + word));
    }
    if (after != null) {
      either.addAll(fields(JOINED, word + after));
    }
    return best(either);
  }

  private static @Nullable Query best(List<Query> either) {
    return either.isEmpty() ? null : new DisjunctionMaxQuery(either, TIE);
  }

  private static List<Query> fields(List<Weighted> fields, String word) {
    List<Query> queries = new ArrayList<>();
    for (Weighted field : fields) {
      Query query = field.words().createBooleanQuery(field.field(), word, Occur.MUST);
      if (query != null) {
        queries.add(new BoostQuery(query, field.weight()));
      }
    }
    return queries;
  }

  /** Asks for the parts of a compound: {@code krimibog} finds {@code krimi} with {@code bog}. */
  private static Optional<Query> parts(String word) {
    List<String> parts = CatalogueAnalyzer.PARTS.terms(word);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    var all = new BooleanQuery.Builder();
    for (String part : parts) {
      all.add(
          new DisjunctionMaxQuery(
              List.of(
                  new TermQuery(new Term(Fields.ALL + Fields.STEM, part)),
                  new TermQuery(new Term(Fields.ALL + Fields.PARTS, part))),
              0),
          Occur.MUST);
    }
    return Optional.of(new BoostQuery(all.build(), 0.1f));
  }

  private static void numbers(String word, List<Query> either) {
    if (word.chars().anyMatch(Character::isDigit)) {
      for (String form : StandardNumbers.forms(word)) {
        either.add(new BoostQuery(new TermQuery(new Term(Fields.NUMBERS, form)), 20));
      }
    }
  }

  static boolean isPrefix(String word) {
    return word.endsWith("*");
  }

  /** Words that begin so; null for a beginning too short to mean anything. */
  static @Nullable Query prefix(String word, List<String> fields) {
    List<String> terms = CatalogueAnalyzer.PLAIN.terms(word);
    if (terms.isEmpty() || terms.get(terms.size() - 1).length() < SHORTEST_PREFIX) {
      return null;
    }
    List<Query> either = new ArrayList<>();
    for (String field : fields) {
      var all = new BooleanQuery.Builder();
      for (String term : terms.subList(0, terms.size() - 1)) {
        all.add(new TermQuery(new Term(field, term)), Occur.MUST);
      }
      all.add(new PrefixQuery(new Term(field, terms.get(terms.size() - 1))), Occur.MUST);
      either.add(all.build());
    }
    return new DisjunctionMaxQuery(either, TIE);
  }
}
