package ils.demo.works;

import org.jspecify.annotations.Nullable;

/**
 * One edition, which becomes one record.
 *
 * @param number which edition: the number of the record
 * @param language of this edition, ISO 639-2/B
 * @param title in that language
 * @param helper the translator, reader or director; null when there is none
 * @param ordinal 1 for the first edition
 * @param isbn 13 digits, null for what has none
 * @param extent pages or minutes, as printed
 * @param seriesNumber the number within {@link Work#series()}
 * @param part its place in a set of volumes, null for what stands alone
 */
public record Edition(
    long number,
    Work work,
    Medium medium,
    String language,
    String title,
    @Nullable Person helper,
    int year,
    int ordinal,
    String place,
    String publisher,
    @Nullable String isbn,
    String extent,
    int seriesNumber,
    @Nullable Part part) {

  /** Whether it is in another language than the work was written in. */
  public boolean translation() {
    return !language.equals(work.language());
  }

  /** Whether items can stand on a shelf: nothing online, and no head or section of a set. */
  public boolean physical() {
    return !medium.online() && (part == null || part.level() == Part.Level.VOLUME);
  }

  /**
   * A place in a set.
   *
   * @param parent the record number of the set's head or section; the head's own number for a head
   * @param head the record number of the head of the whole set
   * @param designation the number, such as "Bind 2"; empty for a head
   * @param order where it sorts among its siblings, from 1
   * @param title the part's own title
   */
  public record Part(
      Level level, long parent, long head, String designation, int order, String title) {
    /** How high up in the set. */
    public enum Level {
      HEAD,
      SECTION,
      VOLUME
    }
  }
}
