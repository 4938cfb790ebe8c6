package ils.core.event;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about, so that a patron's, an item's or a record's events can be listed.
 *
 * @param subjectId the loan, hold, fee, node, ... that the kind tells of
 */
public record About(
    @Nullable Long personId,
    @Nullable Long bibId,
    @Nullable Long itemId,
    @Nullable Long subjectId) {

  public static final About NOTHING = new About(null, null, null, null);

  public static About subject(long id) {
    return new About(null, null, null, id);
  }

  public static About person(long id) {
    return new About(id, null, null, null);
  }

  public static About bib(long id) {
    return new About(null, id, null, null);
  }
}
