package ils.opac.search;

import ils.core.bib.Projection.MaterialType;
import ils.opac.index.Fields;
import ils.opac.index.words.CatalogueAnalyzer;
import ils.opac.index.words.StandardNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Words and phrases asked of one named field; null wherever nothing is left to ask for. */
final class FieldQueries {

  private static final QueryBuilder PLAIN = new QueryBuilder(CatalogueAnalyzer.PLAIN);
  private static final QueryBuilder STEM = new QueryBuilder(CatalogueAnalyzer.STEM);

  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("dansk", "dan"),
          Map.entry("danish", "dan"),
          Map.entry("engelsk", "eng"),
          Map.entry("english", "eng"),
          Map.entry("tysk", "ger"),
          Map.entry("german", "ger"),
          Map.entry("fransk", "fre"),
          Map.entry("french", "fre"),
          Map.entry("svensk", "swe"),
          Map.entry("swedish", "swe"),
          Map.entry("norsk", "nor"),
          Map.entry("norwegian", "nor"),
          Map.entry("spansk", "spa"),
          Map.entry("spanish", "spa"));

  private static final Map<String, MaterialType> MATERIALS =
      Map.ofEntries(
          Map.entry("bog", MaterialType.BOOK),
          Map.entry("ebog", MaterialType.EBOOK),
          Map.entry("lydbog", MaterialType.AUDIOBOOK),
          Map.entry("tidsskrift", MaterialType.PERIODICAL),
          Map.entry("musik", MaterialType.MUSIC),
          Map.entry("node", MaterialType.SHEET_MUSIC),
          Map.entry("noder", MaterialType.SHEET_MUSIC),
          Map.entry("spil", MaterialType.GAME),
          Map.entry("kort", MaterialType.MAP),
          Map.entry("billede", MaterialType.IMAGE));

  private FieldQueries() {}

  static @Nullable Query word(SearchField field, String word) {
    return switch (field) {
      case TITLE -> text(word, List.of(Fields.TITLE, Fields.OTHER_TITLES), Fields.TITLE);
      case SUBJECT -> text(word, List.of(Fields.SUBJECT), Fields.SUBJECT);
      case ANY -> text(word, List.of(Fields.ALL), Fields.ALL);
      case AUTHOR, SERIES, PUBLISHER -> text(word, List.of(field.indexField()), null);
      case NUMBER -> number(word);
      case CLASSIFICATION -> classification(word);
      case LANGUAGE -> term(Fields.LANGUAGE, language(word));
      case MATERIAL -> term(Fields.MATERIAL, material(word));
      case BIB, YEAR -> term(field.indexField(), word);
    };
  }

  /** A phrase in a text field; in a field of numbers or codes it is one value. */
  static @Nullable Query phrase(SearchField field, String text) {
    return switch (field) {
      case ANY -> anyPhrase(text);
      case TITLE -> best(phraseIn(Fields.TITLE, text, 1), phraseIn(Fields.OTHER_TITLES, text, 1));
      case AUTHOR, SUBJECT, SERIES, PUBLISHER ->
          PLAIN.createPhraseQuery(field.indexField(), text, 0);
      default -> word(field, text.strip());
    };
  }

  private static @Nullable Query anyPhrase(String text) {
    return best(
        phraseIn(Fields.TITLE, text, 10),
        phraseIn(Fields.AUTHOR, text, 8),
        phraseIn(Fields.OTHER_TITLES, text, 6),
        phraseIn(Fields.SUBJECT, text, 3),
        phraseIn(Fields.SERIES, text, 3),
        phraseIn(Fields.ALL, text, 1));
  }

  private static @Nullable Query phraseIn(String field, String text, float weight) {
    Query phrase = PLAIN.createPhraseQuery(field, text, 0);
    return phrase == null ? null : new BoostQuery(phrase, weight);
  }

  private static @Nullable Query best(@Nullable Query... either) {
    List<Query> asked = new ArrayList<>();
    for (Query query : either) {
      if (query != null) {
        asked.add(query);
      }
    }
    return asked.isEmpty() ? null : new DisjunctionMaxQuery(asked, 0.1f);
  }

  private static @Nullable Query text(String word, List<String> fields, @Nullable String stemmed) {
    if (WordQueries.isPrefix(word)) {
      return WordQueries.prefix(word, fields);
    }
    List<Query> either = new ArrayList<>();
    for (String field : fields) {
      add(either, PLAIN.createBooleanQuery(field, word, Occur.MUST), 1);
    }
    if (stemmed != null) {
      add(either, STEM.createBooleanQuery(stemmed + Fields.STEM, word, Occur.MUST), 0.3f);
    }
    return either.isEmpty() ? null : new DisjunctionMaxQuery(either, 0.1f);
  }

  private static void add(List<Query> either, @Nullable Query query, float weight) {
    if (query != null) {
      either.add(new BoostQuery(query, weight));
    }
  }

  static @Nullable Query number(String text) {
    List<BytesRef> forms = StandardNumbers.forms(text).stream().map(BytesRef::new).toList();
    return forms.isEmpty() ? null : new TermInSetQuery(Fields.NUMBERS, forms);
  }

  private static Query classification(String word) {
    String number = word.toLowerCase(Locale.ROOT);
    return number.endsWith("*") && number.length() > 1
        ? new PrefixQuery(new Term(Fields.CLASS, number.substring(0, number.length() - 1)))
        : new TermQuery(new Term(Fields.CLASS, number));
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static String language(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    return LANGUAGES.getOrDefault(name, name);
  }

  private static String material(String word) {
    String name = word.toLowerCase(Locale.ROOT).replace("-", "");
    MaterialType danish = MATERIALS.get(name);
    return danish != null
        ? danish.name()
        : Arrays.stream(MaterialType.values())
            .map(MaterialType::name)
            .filter(type -> type.replace("_", "").equalsIgnoreCase(name))
            .findFirst()
            .orElse(word);
  }
}
