package ils.core.category;

import java.util.List;

/** What came of a wish to change a category. Only {@link Done} has changed anything. */
public sealed interface CategoryOutcome {

  /**
   * @param count how many borrowers were moved; 0 for every other act
   */
  record Done(String code, int count) implements CategoryOutcome {}

  /** Nothing differs from what is on record. */
  record Unchanged() implements CategoryOutcome {}

  /**
   * It cannot be.
   *
   * @param reasons all of them
   */
  record Refused(List<Why> reasons) implements CategoryOutcome {}

  /** Somebody else has changed it since the form was made. */
  record Meanwhile() implements CategoryOutcome {}

  /**
   * A reason.
   *
   * @param field of the form that it is about; empty for the whole
   * @param href where it can be mended; empty if nowhere
   */
  record Why(String field, String key, List<Object> args, String href) {

    static Why at(String field, String key, Object... args) {
      return new Why(field, key, List.of(args), "");
    }
  }
}
