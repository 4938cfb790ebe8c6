package ils.cataloguing.marc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field with two indicators and subfields; the order of subfields carries meaning and is kept.
 *
 * @param ind1 blank where MARC 21 has "undefined", usually {@code 0} in danMARC2
 */
public record DataField(String tag, char ind1, char ind2, List<Subfield> subfields)
    implements MarcField {

  public DataField {
    subfields = List.copyOf(subfields);
  }

  /** The first subfield with this code that has content, or null. */
  public @Nullable String first(char code) {
    for (Subfield subfield : subfields) {
      if (subfield.code() == code && !subfield.value().isBlank()) {
        return subfield.value();
      }
    }
    return null;
  }

  /** The contents of the subfields whose code is among these, in the order of the field. */
  public List<String> all(String codes) {
    List<String> found = new ArrayList<>(4);
    for (Subfield subfield : subfields) {
      if (codes.indexOf(subfield.code()) >= 0 && !subfield.value().isBlank()) {
        found.add(subfield.value());
      }
    }
    return found;
  }

  /** The contents of these subfields, with a blank between them; empty when none is there. */
  public String joined(String codes) {
    return String.join(" ", all(codes));
  }
}
