package ils.circulation.policy.rules;

import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.fees.FeeMaximum;
import java.util.Optional;

/** What a rule set may refer to, and what it must keep within. */
public interface KnownNames {

  /** Whether there is a node, group, category, material group, ... of this code. */
  boolean isKnown(Dimension dimension, String name);

  /** Whether there is a kind of opening hours of this name. */
  boolean isHours(String kind);

  /** Whether school years have a mark of this name. */
  boolean isMark(String name);

  /** The law's maximum for late fees in force; empty where there is none. */
  Optional<FeeMaximum> feeMaximum();

  /** The school marks that examples are reckoned with. */
  SchoolMarks marks();
}
