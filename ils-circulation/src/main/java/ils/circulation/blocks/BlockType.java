package ils.circulation.blocks;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of block that staff set by hand.
 *
 * @param node whose definition it is; null for one that ships with the product
 * @param code kept on blocks, such as {@code card-lost}
 * @param overridable whether staff may set such a block aside for one act
 * @param retired not offered any more
 */
public record BlockType(
    @Nullable Long node,
    String code,
    String nameDa,
    String nameEn,
    Set<BlockedAct> stops,
    boolean overridable,
    boolean retired) {

  public BlockType {
    stops = Set.copyOf(stops);
  }

  /** The names by the tag of their language. */
  public Map<String, String> names() {
    return Map.of("da", nameDa, "en", nameEn);
  }

  /** The name in the language of a tag such as {@code en}; Danish for every other. */
  public String name(String language) {
    return language.startsWith("en") ? nameEn : nameDa;
  }
}
