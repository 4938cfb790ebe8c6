package ils.opac.fbs;

import ils.core.bib.Projection.MaterialType;
import org.jspecify.annotations.Nullable;

/**
 * A record as lists show it.
 *
 * @param recordId see {@link RecordId}
 * @param national whether the national catalogue knows it by this id
 */
public record RecordBrief(
    String recordId,
    boolean national,
    String title,
    @Nullable String author,
    @Nullable Integer year,
    @Nullable String language,
    MaterialType materialType) {

  /** What to send along; null for what the national catalogue tells better. */
  public @Nullable IllRecord ill() {
    if (national) {
      return null;
    }
    var published = year == null ? null : year.toString();
    return new IllRecord(recordId, mediumType(materialType), title, author, published, language);
  }

  /** The commonest carrier of each; danMARC2, field 009. */
  private static String mediumType(MaterialType type) {
    return switch (type) {
      case BOOK, PERIODICAL -> "axx";
      case EBOOK -> "axe";
      case AUDIOBOOK -> "rxc";
      case MUSIC -> "sxc";
      case SHEET_MUSIC -> "cxx";
      case FILM -> "mth";
      case MAP, IMAGE -> "bxx";
      case GAME, OBJECT, ELECTRONIC, MIXED, OTHER -> "";
    };
  }
}
