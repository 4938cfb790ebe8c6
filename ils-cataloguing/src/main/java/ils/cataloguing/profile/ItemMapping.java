package ils.cataloguing.profile;

import ils.cataloguing.marc.DataField;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which subfield holds what: {@code "p"} is the whole subfield, {@code "9/price"} the subfield 9
 * that begins with {@code price=}.
 *
 * @param tag the field; one field is one item
 * @param defaults values for attributes that the field does not tell
 */
public record ItemMapping(
    String tag,
    String barcode,
    String branch,
    @Nullable String location,
    @Nullable String callNumber,
    @Nullable String materialGroup,
    @Nullable String loanKind,
    @Nullable String audience,
    @Nullable String audienceNode,
    @Nullable String price,
    @Nullable String note,
    Map<String, String> defaults) {

  @SuppressWarnings("NullAway") // the file may leave it out
  public ItemMapping {
    defaults = defaults == null ? Map.of() : Map.copyOf(defaults);
  }

  /** The attribute's text in this field, or null when it is not told. */
  static @Nullable String value(DataField field, @Nullable String where) {
    if (where == null) {
      return null;
    }
    char code = where.charAt(0);
    if (where.length() == 1) {
      String value = field.first(code);
      return value == null ? null : value.strip();
    }
    String key = where.substring(2) + "=";
    for (String value : field.all(String.valueOf(code))) {
      if (value.startsWith(key) && value.length() > key.length()) {
        return value.substring(key.length()).strip();
      }
    }
    return null;
  }
}
