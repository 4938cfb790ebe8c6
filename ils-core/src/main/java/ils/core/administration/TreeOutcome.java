package ils.core.administration;

import java.util.List;

/** What came of a wish to change the tree. Only {@link Done} has changed anything. */
public sealed interface TreeOutcome {

  /**
   * @param node that was added or changed
   */
  record Done(long node) implements TreeOutcome {}

  /**
   * It would leave something without a place, or cannot be.
   *
   * @param reasons all of them
   */
  record Refused(List<Why> reasons) implements TreeOutcome {

    static Refused because(String key, Object... args) {
      return new Refused(List.of(new Why(key, List.of(args))));
    }
  }

  /** Somebody else has changed the node since the form was made. */
  record Meanwhile() implements TreeOutcome {}

  /** A sentence of the bundles. */
  record Why(String key, List<Object> args) {}
}
