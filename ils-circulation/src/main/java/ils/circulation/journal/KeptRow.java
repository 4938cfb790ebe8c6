package ils.circulation.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row that an act changed. Values are texts as the database reads them.
 *
 * @param key in the order of {@link KeptTable#key}
 * @param before null for a row that the act added
 * @param after the same columns once the act was done
 */
public record KeptRow(
    KeptTable table,
    List<String> key,
    @Nullable Map<String, @Nullable String> before,
    Map<String, @Nullable String> after) {

  public boolean wasAdded() {
    return before == null;
  }
}
