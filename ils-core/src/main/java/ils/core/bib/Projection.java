package ils.core.bib;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, in the words of the trade and free of any MARC format.
 *
 * <p>It is made once, when a record is stored ({@code ils.cataloguing}), kept beside the record as
 * JSON, and read by the index, the pages and the APIs, so that all of them say the same. The
 * mapping from each format is the table in {@code ils-cataloguing/MARC.md}. Texts are without the
 * closing punctuation of ISBD and without sorting marks; lists are in the order of the record,
 * never null.
 *
 * @param title the title proper; "[uden titel]" never stands here, a record without one is refused
 * @param sortTitle the title without its leading article, lower case, for sorted lists
 * @param subtitle what follows the title proper: other title information, part number and part
 *     title
 * @param otherTitles parallel, original, uniform and variant titles, for searching
 * @param responsibility the statement of responsibility as printed
 * @param contributors people and bodies with their roles, the main entry first
 * @param isbns normalised to 13 digits
 * @param identifiers every other number with its kind: faust, issn, ean, lccn, ...
 * @param languages ISO 639-2/B codes, the main language first
 * @param originalLanguage ISO 639-2/B code of the work this is a translation of
 * @param materialType what one holds in the hand or opens on a screen
 * @param fiction whether it is fiction; null when the record does not say
 * @param audience whom it is for
 * @param ageFrom from this age in years, where the record says
 * @param ageTo to this age in years, where the record says
 * @param lix the readability number of Björnsson, usually 5 to 70
 * @param let the Danish reading level "let-tal", usually 1 to 40
 * @param year of publication; null when unknown
 * @param edition the edition statement
 * @param place of publication
 * @param publisher the first publisher
 * @param extent pages, minutes, volumes, as printed
 * @param summary an abstract or note that helps the patron to choose
 * @param notes other notes a patron may see
 * @param subjects controlled and free subjects, genre and form included
 * @param classifications DK5 and Dewey numbers
 * @param series series with their numbers
 * @param workKey the same for all editions and translations of one work; see {@code MARC.md}
 * @param partOf the control number of the head or section record that this is a volume of
 * @param links addresses of the digital resource
 */
public record Projection(
    String title,
    String sortTitle,
    @Nullable String subtitle,
    List<String> otherTitles,
    @Nullable String responsibility,
    List<Contributor> contributors,
    List<String> isbns,
    List<Identifier> identifiers,
    List<String> languages,
    @Nullable String originalLanguage,
    MaterialType materialType,
    @Nullable Boolean fiction,
    Audience audience,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    @Nullable Integer lix,
    @Nullable Integer let,
    @Nullable Integer year,
    @Nullable String edition,
    @Nullable String place,
    @Nullable String publisher,
    @Nullable String extent,
    @Nullable String summary,
    List<String> notes,
    List<Subject> subjects,
    List<Classification> classifications,
    List<Series> series,
    String workKey,
    @Nullable String partOf,
    List<String> links) {

  /**
   * @param name as shown, "Blixen, Karen" turned to "Karen Blixen" for people
   * @param sortName as filed, "Blixen, Karen"
   * @param roles MARC relator codes such as {@code aut}, {@code ill}, {@code trl}; empty when
   *     unsaid
   * @param dates years of life as given
   */
  public record Contributor(
      String name, String sortName, Kind kind, List<String> roles, @Nullable String dates) {
    /** What kind of agent it is. */
    public enum Kind {
      PERSON,
      CORPORATE,
      MEETING
    }
  }

  /**
   * @param kind lower case: faust, issn, ean, ismn, lccn, oclc, publisher, other
   */
  public record Identifier(String kind, String value) {}

  /**
   * @param scheme lower case: dbc, lcsh, mesh, free, genre, form, place, time, person, title, ...
   */
  public record Subject(String text, String scheme) {}

  /**
   * @param scheme dk5 or ddc
   * @param number without the marks that only serve a printed list
   */
  public record Classification(String scheme, String number) {}

  /** A series and the number in it, as printed. */
  public record Series(String title, @Nullable String number) {}

  /** Whom a record is for. */
  public enum Audience {
    ADULT,
    YOUNG_ADULT,
    CHILDREN,
    UNKNOWN
  }

  /** What it is; the order is the one in which choices are shown. */
  public enum MaterialType {
    BOOK,
    EBOOK,
    AUDIOBOOK,
    PERIODICAL,
    MUSIC,
    SHEET_MUSIC,
    FILM,
    GAME,
    MAP,
    IMAGE,
    OBJECT,
    ELECTRONIC,
    MIXED,
    OTHER
  }
}
