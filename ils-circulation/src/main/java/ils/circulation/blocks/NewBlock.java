package ils.circulation.blocks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block to be set.
 *
 * @param role the role it stops; null for every role of the person
 * @param node acts at this node and below are stopped
 * @param type its code, such as {@code card-lost}; the interface has a text for the known ones
 * @param stops at least one act
 * @param overridable whether staff may set it aside for one act
 * @param note for staff
 * @param endsOn its last day; null until it is lifted
 */
public record NewBlock(
    long person,
    @Nullable Long role,
    long node,
    String type,
    Set<BlockedAct> stops,
    boolean overridable,
    @Nullable String note,
    @Nullable LocalDate endsOn) {

  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{1,31}");

  public NewBlock {
    if (!isType(type)) {
      throw new IllegalArgumentException("a block's type is a code like card-lost: '" + type + "'");
    }
    if (stops.isEmpty()) {
      throw new IllegalArgumentException("a block stops at least one act");
    }
    stops = Set.copyOf(EnumSet.copyOf(stops));
  }

  /** Whether a text can be the code of a type. */
  public static boolean isType(String code) {
    return TYPE.matcher(code).matches();
  }
}
