package ils.circulation.rulepages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule text, wherever it is kept.
 *
 * @param ref its name in addresses
 * @param name of the set
 * @param node where it counts or is to count; null for the set that ships with the product
 * @param from the day it counts from; null for a draft and for the set that ships
 */
public record RuleSource(
    String ref, String name, @Nullable Long node, @Nullable LocalDate from, String text) {

  public boolean isDraft() {
    return ref.startsWith("d");
  }

  /** The page that shows it. */
  public String href() {
    return "/staff/rules/" + (isDraft() ? "drafts/" : "versions/") + ref.substring(1);
  }
}
