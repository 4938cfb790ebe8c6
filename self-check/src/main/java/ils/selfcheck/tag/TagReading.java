package ils.selfcheck.tag;

import java.util.List;

/** What came of reading a tag. */
public sealed interface TagReading {

  /** How far an id that was read can be relied on. */
  enum Trust {
    /** A checksum says that it is as it was written. */
    CHECKED,
    /** Whole and regular, but its layout has no checksum. */
    UNCHECKED,
    /** Something is wrong that may have changed it: see the problems. */
    DOUBTFUL
  }

  /** A library's tag. */
  record Understood(TagContent content, TagModel model, Trust trust, List<TagProblem> problems)
      implements TagReading {

    public Understood {
      problems = List.copyOf(problems);
    }

    /** Whether it is written as the standard says, to the letter. */
    public boolean isFlawless() {
      return problems.isEmpty();
    }
  }

  /** Never written, or wiped. */
  record Blank() implements TagReading {}

  /** Written, but by no rule we know, or damaged beyond an id. */
  record Unreadable(List<TagProblem> problems) implements TagReading {

    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
