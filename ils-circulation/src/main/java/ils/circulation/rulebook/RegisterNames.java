package ils.circulation.rulebook;

import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.fees.FeeMaximum;
import ils.circulation.policy.rules.Dimension;
import ils.circulation.policy.rules.KnownNames;
import ils.core.event.Channel;
import ils.core.money.Amount;
import ils.core.org.HoursKind;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.SchoolYear;
import ils.core.org.SettingKey;
import ils.core.person.RoleKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set may refer to, by the register: nodes, borrower roles, channels, kinds of opening
 * hours and marks of school years. Categories, locations, material groups and loan kinds are free
 * codes that need no table of their own.
 */
final class RegisterNames implements KnownNames {

  /**
   * The law's maximum for late fees: {@code ADULT CHILD SOURCE}, such as {@code 230 120 BEK 99}.
   */
  static final SettingKey<Optional<FeeMaximum>> FEE_MAXIMUM =
      new SettingKey<>("lending.fee.maximum", Optional.empty(), text -> Optional.of(maximum(text)));

  private static final Pattern MAXIMUM = Pattern.compile("(\\S+) (\\S+) (\\S.*)");

  private final OrgTree tree;
  private final Set<String> marksOnRecord;
  private final @Nullable FeeMaximum maximum;
  private final SchoolMarks marks;

  /**
   * @param marksOnRecord of all school years, as the register has them
   */
  RegisterNames(
      OrgTree tree, Set<String> marksOnRecord, @Nullable FeeMaximum maximum, SchoolMarks marks) {
    this.tree = tree;
    this.marksOnRecord = marksOnRecord;
    this.maximum = maximum;
    this.marks = marks;
  }

  private static FeeMaximum maximum(String text) {
    Matcher matcher = MAXIMUM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected ADULT CHILD SOURCE, not '" + text + "'");
    }
    return new FeeMaximum(
        Amount.parse(matcher.group(1)), Amount.parse(matcher.group(2)), matcher.group(3));
  }

  @Override
  public boolean isKnown(Dimension dimension, String name) {
    return switch (dimension) {
      case NODE -> isNode(name);
      case GROUP -> isNode(name.split("/", 2)[0]);
      case ROLE -> isOneOf(RoleKind.values(), name);
      case CHANNEL -> isOneOf(Channel.values(), name);
      case CATEGORY, LOCATION, MATERIAL, KIND, AGE -> true;
    };
  }

  private boolean isNode(String name) {
    return tree.all().stream().map(OrgNode::code).map(Words::of).anyMatch(name::equals);
  }

  private static boolean isOneOf(Enum<?>[] values, String name) {
    Stream<String> names = Arrays.stream(values).map(Enum::name).map(Words::of);
    return names.anyMatch(name::equals);
  }

  @Override
  public boolean isHours(String kind) {
    return isOneOf(HoursKind.values(), kind);
  }

  /** Those that the product knows count before any school has entered its year. */
  @Override
  public boolean isMark(String name) {
    return Stream.concat(SchoolYear.MARKS.stream(), marksOnRecord.stream())
        .map(Words::of)
        .anyMatch(name::equals);
  }

  @Override
  public Optional<FeeMaximum> feeMaximum() {
    return Optional.ofNullable(maximum);
  }

  @Override
  public SchoolMarks marks() {
    return marks;
  }
}
