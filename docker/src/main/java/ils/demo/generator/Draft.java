package ils.demo.generator;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record being written, field after field; what has no content is left out. */
final class Draft {

  private final MarcFamily family;
  private final List<MarcField> fields = new ArrayList<>(32);

  Draft(MarcFamily family) {
    this.family = family;
  }

  /** A field without subfields, of MARC 21. */
  Draft control(String tag, String value) {
    fields.add(new ControlField(tag, value));
    return this;
  }

  /** A field with the usual indicators of its family. */
  Draft field(String tag, @Nullable String... codesAndValues) {
    return indicated(tag, family == MarcFamily.DANMARC2 ? "00" : "  ", codesAndValues);
  }

  /**
   * @param codesAndValues a code, its value, a code, its value, ...; a null or empty value is left
   *     out, and so is a field where nothing is left
   */
  Draft indicated(String tag, String indicators, @Nullable String... codesAndValues) {
    List<Subfield> subfields = new ArrayList<>(codesAndValues.length / 2);
    for (int k = 0; k + 1 < codesAndValues.length; k += 2) {
      String code = codesAndValues[k];
      String value = codesAndValues[k + 1];
      if (code != null && value != null && !value.isEmpty()) {
        subfields.add(new Subfield(code.charAt(0), value));
      }
    }
    if (!subfields.isEmpty()) {
      fields.add(new DataField(tag, indicators.charAt(0), indicators.charAt(1), subfields));
    }
    return this;
  }

  /** The record, its fields in the order in which they were written. */
  MarcRecord record(String leader) {
    return new MarcRecord(family, leader, fields);
  }
}
