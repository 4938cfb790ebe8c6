package ils.demo.works;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work: what all its editions and translations share.
 *
 * @param number which work
 * @param language of the original, ISO 639-2/B
 * @param authors the first one is the main entry; none for what has no author, such as a periodical
 * @param summary a sentence or two for the patron
 * @param series the series it came out in, if any
 * @param firstYear the year it first came out
 */
public record Work(
    long number,
    String language,
    TitleIdea idea,
    List<Person> authors,
    String summary,
    @Nullable String series,
    int firstYear,
    Reading reading) {

  /**
   * How hard it is to read; null where nobody says.
   *
   * @param ageFrom from this age in years
   * @param ageTo to this age in years
   * @param lix the readability number of Björnsson
   * @param let the Danish reading level, "let-tal"
   */
  public record Reading(
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      @Nullable Integer lix,
      @Nullable Integer let) {

    static final Reading UNSAID = new Reading(null, null, null, null);
  }
}
