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

/** MARC 21 to a projection: {@code MARC.md}, section 4. */
final class Marc21Projector {

  private static final List<String> NOTES =
      List.of("500", "501", "502", "504", "505", "508", "511", "518", "538", "546", "586");

  private final MarcRecord record;

  Marc21Projector(MarcRecord record) {
    this.record = record;
  }

  Optional<Projection> project() {
    DataField field = titleField();
    String title = field == null ? null : title(field);
    return field == null || title == null ? Optional.empty() : Optional.of(project(field, title));
  }

  private Projection project(DataField field, String title) {
    Marc21Codes codes = new Marc21Codes(record);
    Reading reading = new Reading();
    record.data("521").flatMap(f -> f.all("a").stream()).forEach(reading::note);
    Numbers numbers = Marc21Numbers.of(record);
    Marc21Names names = new Marc21Names(record);
    return new Projection(
        title,
        sortTitle(field, title),
        subtitle(field),
        otherTitles(),
        Isbd.clean(field.first('c')),
        names.contributors(),
        numbers.isbns(),
        numbers.identifiers(),
        codes.languages(),
        codes.originalLanguage(),
        codes.material(),
        codes.fiction(),
        codes.audience(reading),
        reading.ageFrom(),
        reading.ageTo(),
        reading.lix(),
        reading.let(),
        year(codes),
        Isbd.clean(record.first("250", 'a')),
        imprint('a'),
        imprint('b'),
        Isbd.clean(record.first("300", 'a')),
        Isbd.clean(record.first("520", 'a')),
        Isbd.clean(NOTES.stream().flatMap(record::data).map(f -> f.joined("agrt")).toList()),
        Marc21Subjects.of(record),
        classifications(),
        series(),
        workKey(field, title, names, year(codes)),
        partOf(),
        record
            .data("856")
            .flatMap(f -> f.all("u").stream())
            .filter(Marc21Projector::isLink)
            .toList());
  }

  /** 245; where it is missing, its twin in another script. */
  private @Nullable DataField titleField() {
    return Stream.concat(
            record.data("245"),
            record
                .data("880")
                .filter(f -> Objects.requireNonNullElse(f.first('6'), "").startsWith("245")))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String title(DataField field) {
    String title = Isbd.clean(field.first('a'));
    return title == null ? Isbd.join(" ", field.all("kfgnp")) : title;
  }

  /** Indicator 2 counts the characters of a leading article. */
  private static String sortTitle(DataField field, String title) {
    String full = Objects.requireNonNullElse(field.first('a'), title);
    int skip = Character.digit(field.ind2(), 10);
    boolean article = skip > 0 && skip < full.length();
    String filed = article ? full.substring(skip) : full;
    return Objects.requireNonNullElse(Isbd.clean(filed), title).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String subtitle(DataField field) {
    return Isbd.join(" : ", field.all("bnp"));
  }

  private List<String> otherTitles() {
    List<String> titles = new ArrayList<>();
    record.dataFields().forEach(field -> titles.addAll(otherTitles(field)));
    return Isbd.clean(titles);
  }

  private static List<String> otherTitles(DataField field) {
    return switch (field.tag()) {
      case "130", "210", "222", "240", "242", "246", "247", "730", "740" ->
          List.of(field.joined("anp"));
      case "700", "710", "711" -> List.of(field.joined("tnp"));
      case "505" -> field.all("t");
      case "880" ->
          Objects.requireNonNullElse(field.first('6'), "").startsWith("245")
              ? List.of(field.joined("abnp"))
              : List.of();
      default -> List.of();
    };
  }

  private @Nullable Integer year(Marc21Codes codes) {
    Integer coded = codes.year();
    return coded == null ? Years.in(imprintText('c')) : coded;
  }

  private @Nullable String imprint(char code) {
    return Isbd.clean(imprintText(code));
  }

  /** 264 with indicator 2 = 1 (publication), else 260. */
  private @Nullable String imprintText(char code) {
    return Stream.concat(
            record.data("264").filter(field -> field.ind2() == '1'), record.data("260"))
        .map(field -> field.first(code))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<Classification> classifications() {
    List<Classification> numbers = new ArrayList<>();
    record
        .data("084")
        .filter(field -> "dk5".equalsIgnoreCase(field.first('2')))
        .forEach(field -> field.all("a").forEach(n -> numbers.add(new Classification("dk5", n))));
    record
        .data("082")
        .flatMap(field -> field.all("a").stream())
        .map(number -> number.replaceAll("[/'’\\s]|\\[.*", ""))
        .filter(number -> !number.isEmpty())
        .forEach(number -> numbers.add(new Classification("ddc", number)));
    return numbers.stream().distinct().toList();
  }

  private List<Series> series() {
    List<Series> series = series("490");
    return !series.isEmpty()
        ? series
        : Stream.of("440", "830").flatMap(t -> series(t).stream()).toList();
  }

  private List<Series> series(String tag) {
    List<Series> series = new ArrayList<>();
    record
        .data(tag)
        .forEach(
            field -> {
              String title = Isbd.clean(field.joined("ap"));
              if (title != null) {
                series.add(new Series(title, Isbd.clean(field.first('v'))));
              }
            });
    return series;
  }

  private String workKey(DataField field, String title, Marc21Names names, @Nullable Integer year) {
    String uniform =
        Isbd.clean(record.data("240").map(f -> f.joined("anp")).findFirst().orElse(null));
    String work =
        uniform == null
            ? Isbd.clean(record.data("130").map(f -> f.joined("anp")).findFirst().orElse(null))
            : uniform;
    String author = names.main().map(Contributor::sortName).orElse(null);
    return WorkKey.of(author, work == null ? title : work, Isbd.join(" ", field.all("np")), year);
  }

  private @Nullable String partOf() {
    return record
        .data("773")
        .flatMap(field -> field.all("w").stream())
        .map(number -> number.replaceFirst("^\\(.*?\\)", "").strip())
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static boolean isLink(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }
}
