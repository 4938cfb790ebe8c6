package ils.cataloguing.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one supplier are taken in; the keys of the file are told in {@code MARC.md}.
 *
 * @param format id of the usual format
 * @param source whose control numbers these are, where a record does not tell itself
 * @param match {@code control-number} and {@code isbn}, in this order
 * @param items null where records carry no items
 */
public record ImportProfile(
    String id, String format, String source, List<String> match, @Nullable ItemMapping items) {

  public ImportProfile {
    match = List.copyOf(match);
  }

  public boolean matchesByIsbn() {
    return match.contains("isbn");
  }
}
