package ils.opac.index;

import ils.core.bib.Projection;
import ils.core.bib.Projection.MaterialType;
import ils.core.bib.Projection.Series;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/**
 * What a list of hits shows of a record, kept in the index so that a page of hits needs no query
 * for each.
 *
 * @param bibId the record's id
 * @param contributors names as shown, the main entry first, five at most
 * @param year of publication, null when unknown
 * @param languages ISO 639-2/B codes
 * @param series the first series with its number, as shown
 */
public record BibBrief(
    long bibId,
    String title,
    @Nullable String subtitle,
    List<String> contributors,
    @Nullable Integer year,
    MaterialType material,
    List<String> languages,
    @Nullable String edition,
    @Nullable String publisher,
    @Nullable String series) {

  private static final int MOST_CONTRIBUTORS = 5;
  private static final String TITLE = Fields.SHOWN + "title";
  private static final String SUBTITLE = Fields.SHOWN + "subtitle";
  private static final String CONTRIBUTOR = Fields.SHOWN + "contributor";
  private static final String YEAR = Fields.SHOWN + "year";
  private static final String MATERIAL = Fields.SHOWN + "material";
  private static final String LANGUAGE = Fields.SHOWN + "language";
  private static final String EDITION = Fields.SHOWN + "edition";
  private static final String PUBLISHER = Fields.SHOWN + "publisher";
  private static final String SERIES = Fields.SHOWN + "series";

  /** The brief form of a record. */
  public static BibBrief of(long bibId, Projection record) {
    return new BibBrief(
        bibId,
        record.title(),
        record.subtitle(),
        record.contributors().stream()
            .limit(MOST_CONTRIBUTORS)
            .map(Projection.Contributor::name)
            .toList(),
        record.year(),
        record.materialType(),
        record.languages(),
        record.edition(),
        record.publisher(),
        record.series().isEmpty() ? null : shown(record.series().get(0)));
  }

  private static String shown(Series series) {
    return series.number() == null ? series.title() : series.title() + " ; " + series.number();
  }

  void writeTo(Document document) {
    store(document, TITLE, title);
    store(document, SUBTITLE, subtitle);
    contributors.forEach(name -> store(document, CONTRIBUTOR, name));
    if (year != null) {
      document.add(new StoredField(YEAR, year));
    }
    store(document, MATERIAL, material.name());
    languages.forEach(code -> store(document, LANGUAGE, code));
    store(document, EDITION, edition);
    store(document, PUBLISHER, publisher);
    store(document, SERIES, series);
  }

  private static void store(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  /** Reads a stored document back. */
  public static BibBrief read(Document document) {
    IndexableField year = document.getField(YEAR);
    return new BibBrief(
        Long.parseLong(document.get(Fields.BIB)),
        document.get(TITLE),
        document.get(SUBTITLE),
        List.of(document.getValues(CONTRIBUTOR)),
        year == null ? null : year.numericValue().intValue(),
        MaterialType.valueOf(document.get(MATERIAL)),
        List.of(document.getValues(LANGUAGE)),
        document.get(EDITION),
        document.get(PUBLISHER),
        document.get(SERIES));
  }
}
