package ils.opac.index;

import ils.core.bib.Projection;
import ils.core.bib.Projection.Contributor;
import ils.opac.index.words.CatalogueAnalyzer;
import ils.opac.index.words.StandardNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes the Lucene document of a record. */
final class Documents {

  private Documents() {}

  /**
   * The document.
   *
   * @param number dense number of the record
   * @param work dense number of its work
   */
  static Document of(BibEntry entry, int number, int work) {
    var document = new Document();
    Projection record = entry.projection();
    keys(document, entry, number, work);
    titles(document, record);
    people(document, record);
    subjects(document, record);
    everything(document, record);
    numbers(document, record);
    facets(document, record);
    orders(document, entry);
    BibBrief.of(entry.bibId(), record).writeTo(document);
    return document;
  }

  /** A work's key as a number; 64 bits leave one clash to expect in some 10^12 pairs of works. */
  static long hash(String workKey) {
    long hash = 0xcbf29ce484222325L; // FNV-1a, public domain
    for (int i = 0; i < workKey.length(); i++) {
      hash = (hash ^ workKey.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static void keys(Document document, BibEntry entry, int number, int work) {
    document.add(new StringField(Fields.BIB, Long.toString(entry.bibId()), Store.YES));
    number(document, Fields.BIB, entry.bibId());
    number(document, Fields.NUMBER, number);
    number(document, Fields.WORK, work);
    document.add(new IntPoint(Fields.WORK, work));
    number(document, Fields.WORK_HASH, hash(entry.projection().workKey()));
    entry.visibilities().forEach(who -> term(document, Fields.SEE, who.token()));
    entry.places().forEach(place -> facet(document, Fields.PLACE, place));
  }

  private static void titles(Document document, Projection record) {
    String whole = join(record.title(), record.subtitle());
    text(document, Fields.TITLE, whole);
    text(document, Fields.TITLE + Fields.STEM, whole);
    Stream.of(record.title(), record.sortTitle(), whole)
        .map(CatalogueAnalyzer::exact)
        .distinct()
        .forEach(title -> term(document, Fields.TITLE + Fields.EXACT, title));
    for (String other : record.otherTitles()) {
      text(document, Fields.OTHER_TITLES, other);
      term(document, Fields.OTHER_TITLES + Fields.EXACT, CatalogueAnalyzer.exact(other));
    }
    for (Projection.Series series : record.series()) {
      text(document, Fields.SERIES, join(series.title(), series.number()));
      term(document, Fields.SERIES + Fields.EXACT, CatalogueAnalyzer.exact(series.title()));
    }
  }

  private static void people(Document document, Projection record) {
    StringBuilder known = new StringBuilder(record.title());
    for (Contributor person : record.contributors()) {
      text(document, Fields.AUTHOR, person.name());
      term(document, Fields.AUTHOR + Fields.EXACT, CatalogueAnalyzer.exact(person.name()));
      if (person.kind() == Contributor.Kind.PERSON) {
        term(document, Fields.AUTHOR + Fields.EXACT, CatalogueAnalyzer.exact(person.sortName()));
        text(document, Fields.AUTHOR, initials(person.name()));
      }
      known.append(' ').append(person.name());
    }
    text(document, Fields.KNOWN, known.toString());
    if (record.publisher() != null) {
      text(document, Fields.PUBLISHER, record.publisher());
    }
  }

  /** "Hans Christian Andersen" as "H C", which finds him for those who write "H.C. Andersen". */
  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    String[] words = name.strip().split("\\s+");
    for (int i = 0; i < words.length - 1; i++) {
      if (!words[i].isEmpty()) {
        initials.appendCodePoint(words[i].codePointAt(0)).append(' ');
      }
    }
    return initials.toString();
  }

  private static void subjects(Document document, Projection record) {
    for (Projection.Subject subject : record.subjects()) {
      text(document, Fields.SUBJECT, subject.text());
      text(document, Fields.SUBJECT + Fields.STEM, subject.text());
      term(document, Fields.SUBJECT + Fields.EXACT, CatalogueAnalyzer.exact(subject.text()));
    }
    for (Projection.Classification place : record.classifications()) {
      term(document, Fields.CLASS, place.number().toLowerCase(Locale.ROOT));
    }
  }

  private static void everything(Document document, Projection record) {
    List<@Nullable String> texts = new ArrayList<>();
    texts.add(record.title());
    texts.add(record.subtitle());
    texts.addAll(record.otherTitles());
    record.contributors().forEach(person -> texts.add(person.name()));
    texts.add(record.responsibility());
    record.subjects().forEach(subject -> texts.add(subject.text()));
    record.series().forEach(series -> texts.add(join(series.title(), series.number())));
    texts.add(record.publisher());
    texts.add(record.place());
    texts.add(record.edition());
    texts.add(record.summary());
    texts.addAll(record.notes());
    record.classifications().forEach(number -> texts.add(number.number()));
    texts.add(record.year() == null ? null : record.year().toString());
    String all = String.join("\n", texts.stream().filter(Objects::nonNull).toList());
    text(document, Fields.ALL, all);
    text(document, Fields.ALL + Fields.STEM, all);
    text(document, Fields.ALL + Fields.PARTS, all);
  }

  private static void numbers(Document document, Projection record) {
    Stream.concat(
            record.isbns().stream(),
            record.identifiers().stream().map(Projection.Identifier::value))
        .flatMap(number -> StandardNumbers.forms(number).stream())
        .distinct()
        .forEach(form -> term(document, Fields.NUMBERS, form));
  }

  private static void facets(Document document, Projection record) {
    facet(document, Fields.MATERIAL, record.materialType().name());
    record.languages().stream().distinct().forEach(code -> facet(document, Fields.LANGUAGE, code));
    facet(document, Fields.AUDIENCE, record.audience().name());
    if (record.fiction() != null) {
      facet(document, Fields.FICTION, record.fiction().toString());
    }
    record.subjects().stream()
        .map(Projection.Subject::text)
        .filter(text -> text.length() <= 200)
        .distinct()
        .forEach(text -> facet(document, Fields.SUBJECT_FACET, text));
    Integer year = record.year();
    if (year != null) {
      number(document, Fields.YEAR, year);
      document.add(new IntPoint(Fields.YEAR, year));
      facet(document, Fields.DECADE, Integer.toString(Math.floorDiv(year, 10) * 10));
    }
  }

  private static void orders(Document document, BibEntry entry) {
    Projection record = entry.projection();
    number(document, Fields.LOANS, entry.loans());
    number(document, Fields.HELD, entry.items().size());
    number(document, Fields.ACQUIRED, entry.acquiredAt().getEpochSecond());
    document.add(new SortedDocValuesField(Fields.SORT_TITLE, SortKeys.of(record.sortTitle())));
    if (!record.contributors().isEmpty()) {
      String author = record.contributors().get(0).sortName();
      document.add(new SortedDocValuesField(Fields.SORT_AUTHOR, SortKeys.of(author)));
    }
  }

  private static String join(String first, @Nullable String second) {
    return second == null ? first : first + " " + second;
  }

  private static void text(Document document, String field, String value) {
    document.add(new TextField(field, value, Store.NO));
  }

  private static void term(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.NO));
  }

  private static void number(Document document, String field, long value) {
    document.add(new NumericDocValuesField(field, value));
  }

  private static void facet(Document document, String field, String value) {
    term(document, field, value);
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }
}
