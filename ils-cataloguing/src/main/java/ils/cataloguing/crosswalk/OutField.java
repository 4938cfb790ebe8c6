package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field that is being made. */
final class OutField {

  final String tag;
  char ind1;
  char ind2;
  final List<Subfield> subfields = new ArrayList<>();

  /** Subfields with fixed contents, written last. */
  final Map<Character, String> beside = new LinkedHashMap<>();

  OutField(String tag, char ind1, char ind2) {
    this.tag = tag;
    this.ind1 = ind1;
    this.ind2 = ind2;
  }

  boolean has(char code) {
    return subfields.stream().anyMatch(subfield -> subfield.code() == code);
  }

  void add(char code, String value) {
    subfields.add(new Subfield(code, value));
  }

  /** Writes the value behind the last content of this subfield; false if there is none. */
  boolean join(char code, String separator, String value) {
    for (int i = subfields.size() - 1; i >= 0; i--) {
      if (subfields.get(i).code() == code) {
        subfields.set(i, new Subfield(code, subfields.get(i).value() + separator + value));
        return true;
      }
    }
    return false;
  }

  DataField done() {
    List<Subfield> all = new ArrayList<>(subfields);
    beside.forEach((code, value) -> all.add(new Subfield(code, value)));
    return new DataField(tag, ind1, ind2, all);
  }
}
