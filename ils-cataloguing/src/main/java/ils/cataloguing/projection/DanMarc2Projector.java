package ils.cataloguing.projection;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import ils.core.bib.Projection;
import ils.core.bib.Projection.Classification;
import ils.core.bib.Projection.Contributor;
import ils.core.bib.Projection.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** danMARC2 (and danMARC3, which is close to it) to a projection: {@code MARC.md}, section 4. */
final class DanMarc2Projector {

  private static final List<String> NOTES =
      List.of("505", "508", "512", "517", "520", "526", "530", "531", "532", "534", "538", "559");

  private final MarcRecord record;
  private final Reading reading = new Reading();

  DanMarc2Projector(MarcRecord record) {
    this.record = record;
  }

  Optional<Projection> project() {
    String title = title();
    return title == null ? Optional.empty() : Optional.of(project(title));
  }

  private Projection project(String title) {
    DanMarc2Codes codes = new DanMarc2Codes(record);
    DanMarc2Subjects subjects = new DanMarc2Subjects(record);
    subjects.audienceNotes().forEach(reading::note);
    levels();
    Numbers numbers = numbers();
    Integer year = year();
    return new Projection(
        title,
        sortTitle(title),
        subtitle(),
        otherTitles(),
        Isbd.join("; ", title245("efij")),
        new DanMarc2Names(record, codes.isMusic()).contributors(),
        numbers.isbns(),
        numbers.identifiers(),
        codes.languages(),
        record.first("041", 'c'),
        codes.material(),
        codes.fiction(),
        codes.audience(reading),
        reading.ageFrom(),
        reading.ageTo(),
        reading.lix(),
        reading.let(),
        year,
        Isbd.clean(record.first("250", 'a')),
        imprint('a'),
        imprint('b'),
        Isbd.clean(record.first("300", 'a')),
        Isbd.clean(record.first("504", 'a')),
        notes(),
        subjects.subjects(),
        classifications(),
        series(),
        workKey(title, year),
        partOf(),
        record.data("856").flatMap(f -> f.all("u").stream()).toList());
  }

  private @Nullable String title() {
    for (char code : new char[] {'a', 'o', 'g', 'n'}) {
      String title = Isbd.clean(record.first("245", code));
      if (title != null) {
        return title;
      }
    }
    return null;
  }

  private List<String> title245(String codes) {
    return record.data("245").limit(1).flatMap(f -> f.all(codes).stream()).toList();
  }

  /** Filing begins at {@code ¤}; capital subfields hold a sorting form and win. */
  private String sortTitle(String title) {
    String marked = record.first("245", 'A');
    String source = marked == null ? record.first("245", 'a') : marked;
    String filed = source == null ? title : source.substring(source.indexOf('¤') + 1);
    return Objects.requireNonNullElse(Isbd.clean(filed), title).toLowerCase(Locale.ROOT);
  }

  private @Nullable String subtitle() {
    String own = title245("a").isEmpty() ? "c" : "gnoc";
    return Isbd.join(" : ", title245(own));
  }

  private List<String> otherTitles() {
    List<String> titles = new ArrayList<>(title245("bp"));
    Stream.of("210", "222", "239", "240", "241", "243", "739", "740", "745", "795")
        .flatMap(record::data)
        .flatMap(field -> field.all(field.tag().endsWith("39") ? "t" : "a").stream())
        .forEach(titles::add);
    record.data("530").flatMap(field -> field.all("t").stream()).forEach(titles::add);
    return Isbd.clean(titles);
  }

  private void levels() {
    record
        .data("042")
        .forEach(
            field -> {
              boolean let = Objects.requireNonNullElse(field.first('2'), "lix").startsWith("let");
              reading.lix(let ? null : field.first('a'));
              reading.let(let ? field.first('a') : field.first('c'));
            });
  }

  private Numbers numbers() {
    Numbers numbers = new Numbers();
    String id = record.controlNumber();
    if (id != null) {
      numbers.add(Faust.isValid(id) ? "faust" : "control", id);
    }
    record.data("002").forEach(field -> numbers.add("former", field.first('a')));
    record.data("021").flatMap(field -> field.all("ea").stream()).forEach(numbers::isbn);
    record.data("022").forEach(field -> numbers.add("issn", field.first('a')));
    record.data("023").flatMap(f -> f.all("ab").stream()).forEach(v -> numbers.add("ean", v));
    record.data("024").forEach(field -> numbers.add("isrc", field.first('a')));
    record.data("028").forEach(field -> numbers.add("ismn", field.first('a')));
    record.data("538").forEach(field -> numbers.add("publisher", field.first('g')));
    record.data("035").forEach(field -> numbers.add("other", field.first('a')));
    return numbers;
  }

  private @Nullable Integer year() {
    Integer coded = Years.in(record.first("008", 'a'));
    Integer printed = coded == null ? Years.in(record.first("260", 'c')) : coded;
    return printed == null ? Years.in(record.first("264", 'c')) : printed;
  }

  private @Nullable String imprint(char code) {
    String old = Isbd.clean(record.first("260", code));
    return old == null ? Isbd.clean(record.first("264", code)) : old;
  }

  private List<String> notes() {
    return Isbd.clean(
        NOTES.stream().flatMap(record::data).map(field -> field.joined("itacef")).toList());
  }

  /** The shelf mark first: *m, else *o, else *n; then the others that are given. */
  private List<Classification> classifications() {
    return Stream.of("m", "o", "n", "pqr")
        .flatMap(codes -> record.data("652").flatMap(field -> number(field, codes)))
        .distinct()
        .map(number -> new Classification("dk5", number))
        .toList();
  }

  private static Stream<String> number(DataField field, String codes) {
    List<String> main = field.all(codes);
    if (main.isEmpty()) {
      return Stream.empty();
    }
    String colon = field.first('v');
    String hyphen = field.first('z');
    return Stream.of(
        main.getFirst()
            + (colon == null ? "" : ":" + colon)
            + (hyphen == null ? "" : "-" + hyphen));
  }

  private List<Series> series() {
    List<Series> series = new ArrayList<>();
    Stream.of("440", "840")
        .flatMap(record::data)
        .forEach(
            field -> {
              String title = Isbd.clean(field.first('a'));
              if (title != null) {
                String number = field.first('v') == null ? field.first('V') : field.first('v');
                series.add(new Series(title, Isbd.clean(number)));
              }
            });
    return series;
  }

  private String workKey(String title, @Nullable Integer year) {
    String original = Isbd.clean(record.first("241", 'a'));
    String uniform = original == null ? Isbd.clean(record.first("240", 'a')) : original;
    String author = new DanMarc2Names(record, false).main().map(Contributor::sortName).orElse(null);
    String volume = Isbd.join(" ", title245("gn"));
    return WorkKey.of(author, uniform == null ? title : uniform, volume, year);
  }

  /** The head or section (014, unless *x makes it another relation) or the host of an article. */
  private @Nullable String partOf() {
    return Stream.of("014", "016")
        .flatMap(record::data)
        .filter(field -> field.first('x') == null)
        .map(field -> field.first('a'))
        .filter(Objects::nonNull)
        .map(String::strip)
        .findFirst()
        .orElse(null);
  }
}
