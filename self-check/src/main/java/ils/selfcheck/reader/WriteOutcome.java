package ils.selfcheck.reader;

import java.util.Set;

/** What came of writing a tag's memory. */
public sealed interface WriteOutcome {

  /** It stands there, by reading it back. */
  record Written() implements WriteOutcome {}

  /** Nothing was written: these blocks would have to change and cannot. */
  record Locked(Set<Integer> blocks) implements WriteOutcome {

    public Locked {
      blocks = Set.copyOf(blocks);
    }
  }

  /**
   * It does not stand there. The tag may be half written.
   *
   * @param why in words for staff
   */
  record Failed(String why) implements WriteOutcome {}
}
