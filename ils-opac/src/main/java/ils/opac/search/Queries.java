package ils.opac.search;

import ils.opac.index.Fields;
import ils.opac.index.words.CatalogueAnalyzer;
import ils.opac.index.words.StandardNumbers;
import ils.opac.search.Wish.And;
import ils.opac.search.Wish.Everything;
import ils.opac.search.Wish.Not;
import ils.opac.search.Wish.Or;
import ils.opac.search.Wish.Phrase;
import ils.opac.search.Wish.Words;
import ils.opac.search.Wish.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Turns a {@link Wish} into a Lucene query that also ranks. */
final class Queries {

  private static final QueryBuilder PLAIN = new QueryBuilder(CatalogueAnalyzer.PLAIN);

  private Queries() {}

  /** The query, or null if the wish holds nothing that can be searched for. */
  static @Nullable Query of(Wish wish) {
    return switch (wish) {
      case Everything() -> new MatchAllDocsQuery();
      case Words(SearchField field, List<String> words) -> words(field, words, 0);
      case Phrase(SearchField field, String text) -> FieldQueries.phrase(field, text);
      case Years(int from, int to) ->
          new ConstantScoreQuery(IntPoint.newRangeQuery(Fields.YEAR, from, to));
      case And(List<Wish> parts) -> and(parts);
      case Or(List<Wish> parts) -> or(parts);
      case Not(Wish part) -> and(List.of(wish));
    };
  }

  /** The query for words of which one may be missing. */
  static @Nullable Query withOneMissing(Words words) {
    return words(words.field(), words.words(), 1);
  }

  private static @Nullable Query words(SearchField field, List<String> words, int mayMiss) {
    String whole = String.join(" ", words);
    if (field == SearchField.NUMBER || StandardNumbers.isIsbn(whole)) {
      return FieldQueries.number(whole);
    }
    List<Query> each =
        field == SearchField.ANY
            ? WordQueries.of(words)
            : words.stream()
                .map(word -> FieldQueries.word(field, word))
                .filter(Objects::nonNull)
                .toList();
    if (each.isEmpty()) {
      return null;
    }
    var query = new BooleanQuery.Builder();
    query.add(required(each, mayMiss), Occur.MUST);
    if (field == SearchField.ANY) {
      nearer(whole, each.size()).forEach(better -> query.add(better, Occur.SHOULD));
    }
    return query.build();
  }

  private static Query required(List<Query> each, int mayMiss) {
    var all = new BooleanQuery.Builder();
    each.forEach(word -> all.add(word, mayMiss == 0 ? Occur.MUST : Occur.SHOULD));
    return all.setMinimumNumberShouldMatch(mayMiss == 0 ? 0 : Math.max(1, each.size() - mayMiss))
        .build();
  }

  /** What lifts a record above others with the same words: the whole title, the words together. */
  private static List<Query> nearer(String whole, int words) {
    List<Query> better = new ArrayList<>();
    String exact = CatalogueAnalyzer.exact(whole);
    better.add(exactly(Fields.TITLE, exact, 100));
    better.add(exactly(Fields.OTHER_TITLES, exact, 40));
    better.add(exactly(Fields.AUTHOR, exact, 40));
    better.add(exactly(Fields.SERIES, exact, 20));
    better.add(exactly(Fields.SUBJECT, exact, 20));
    if (words > 1) {
      near(Fields.TITLE, whole, 1, 10, better);
      near(Fields.KNOWN, whole, 10, 5, better);
    }
    return better;
  }

  private static Query exactly(String field, String value, float weight) {
    return new BoostQuery(
        new ConstantScoreQuery(new TermQuery(new Term(field + Fields.EXACT, value))), weight);
  }

  private static void near(String field, String text, int slop, float weight, List<Query> into) {
    Query phrase = PLAIN.createPhraseQuery(field, text, slop);
    if (phrase != null) {
      into.add(new BoostQuery(phrase, weight));
    }
  }

  private static @Nullable Query and(List<Wish> parts) {
    var query = new BooleanQuery.Builder();
    int wanted = 0;
    int unwanted = 0;
    for (Wish part : parts) {
      boolean not = part instanceof Not;
      Query inner = of(part instanceof Not(Wish negated) ? negated : part);
      if (inner != null) {
        query.add(inner, not ? Occur.MUST_NOT : Occur.MUST);
        wanted += not ? 0 : 1;
        unwanted += not ? 1 : 0;
      }
    }
    if (wanted + unwanted == 0) {
      return null;
    }
    if (wanted == 0) {
      query.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    return query.build();
  }

  private static @Nullable Query or(List<Wish> parts) {
    var query = new BooleanQuery.Builder();
    parts.stream()
        .map(Queries::of)
        .filter(Objects::nonNull)
        .forEach(part -> query.add(part, Occur.SHOULD));
    BooleanQuery either = query.build();
    return either.clauses().isEmpty() ? null : either;
  }
}
