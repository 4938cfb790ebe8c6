package ils.selfcheck.bridge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page may ask for, in {@code do}. Each has a {@code ref} of the page's choice that stands
 * in the answer. Components that are left out are null.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Command.Read.class, name = "read"),
  @JsonSubTypes.Type(value = Command.Secure.class, name = "secure"),
  @JsonSubTypes.Type(value = Command.Program.class, name = "program"),
  @JsonSubTypes.Type(value = Command.Repair.class, name = "repair"),
  @JsonSubTypes.Type(value = Command.Forget.class, name = "forget"),
  @JsonSubTypes.Type(value = Command.Field.class, name = "field"),
  @JsonSubTypes.Type(value = Command.Place.class, name = "place"),
  @JsonSubTypes.Type(value = Command.Lift.class, name = "lift")
})
sealed interface Command {

  /** The page's own number for the command; empty if it gave none. */
  @Nullable String ref();

  /** Everything that lies there; {@code again} reads every tag anew first. */
  record Read(@Nullable String ref, boolean again) implements Command {}

  /**
   * Switches the security of items that were lent or taken back.
   *
   * @param incompleteToo a member of staff has said that a set may go without all of its parts
   * @param doubtfulToo somebody has made sure that the id is right
   */
  record Secure(
      @Nullable String ref,
      boolean secured,
      @Nullable List<Wish> items,
      boolean incompleteToo,
      boolean doubtfulToo)
      implements Command {}

  /**
   * An item to be switched.
   *
   * @param id what each of the tags must say
   * @param tags the chips' numbers, as the page saw them before the loan
   */
  record Wish(@Nullable String id, @Nullable List<String> tags) {}

  /**
   * Writes a tag.
   *
   * @param model ISO_28560_3 if left out
   * @param overwrite whether a tag may be written that says another item
   */
  record Program(
      @Nullable String ref,
      @Nullable String tag,
      @Nullable Content content,
      @Nullable String model,
      boolean overwrite)
      implements Command {}

  /**
   * Puts a broken tag right.
   *
   * @param content the item by the register; left out for a tag that can be believed
   */
  record Repair(
      @Nullable String ref, @Nullable String tag, @Nullable Content content, @Nullable String model)
      implements Command {}

  /** An item to be written. */
  record Content(
      @Nullable String id,
      @Nullable String owner,
      @Nullable Integer part,
      @Nullable Integer parts,
      @Nullable String usage,
      @Nullable Map<String, String> more) {}

  /** Leaves unfinished switches of these chips as they are. */
  record Forget(@Nullable String ref, @Nullable List<String> tags) implements Command {}

  /** Switches the antenna, for a kiosk that is closed. */
  record Field(@Nullable String ref, boolean on) implements Command {}

  /** Lays a tag on a simulated pad; without content a blank one. */
  record Place(
      @Nullable String ref, @Nullable String tag, @Nullable Content content, boolean secured)
      implements Command {}

  /** Takes tags off a simulated pad; all of them if none is named. */
  record Lift(@Nullable String ref, @Nullable List<String> tags) implements Command {}
}
