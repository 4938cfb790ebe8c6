package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Converts records between danMARC2 and MARC 21.
 *
 * <p>The rows of {@link Table} say what becomes of each subfield. A danMARC2 field that has no
 * place in MARC 21 is kept in field 886 ("foreign MARC information", source {@code danmarc2}), so
 * that the way back gives it again; what has none in danMARC2 is lost. Nothing is dropped without
 * being told.
 */
public final class Crosswalk {

  private Crosswalk() {}

  /** The record in the other family; the same record, without losses, if it is of that family. */
  public static Conversion convert(MarcRecord record, MarcFamily to) {
    if (record.family() == to) {
      return new Conversion(record, List.of());
    }
    return switch (to) {
      case MARC21 -> checked(record, new ToMarc21(record).convert());
      case DANMARC2 -> new ToDanMarc2(record).convert();
    };
  }

  /** Goes back at once: what does not come back as it was has changed, whatever the tables say. */
  private static Conversion checked(MarcRecord record, Conversion there) {
    List<Loss> losses = new ArrayList<>(there.losses());
    Map<String, Integer> accounted = new HashMap<>();
    for (Loss loss : losses) {
      if (loss.kind() != Loss.Kind.KEPT) {
        accounted.merge(key(loss.field(), loss.code(), loss.value()), 1, Integer::sum);
      }
    }
    MarcRecord back = new ToDanMarc2(there.record()).convert().record();
    for (DataField field : back.dataFields().toList()) {
      for (Subfield subfield : field.subfields()) {
        accounted.merge(key(field.tag(), subfield.code(), subfield.value()), 1, Integer::sum);
      }
    }
    losses.addAll(unaccounted(record, accounted));
    return new Conversion(there.record(), losses);
  }

  private static List<Loss> unaccounted(MarcRecord record, Map<String, Integer> accounted) {
    List<Loss> changed = new ArrayList<>();
    Map<String, Integer> occurrences = new HashMap<>();
    for (DataField field : record.dataFields().toList()) {
      int occurrence = occurrences.merge(field.tag(), 1, Integer::sum);
      for (Subfield subfield : field.subfields()) {
        String key = key(field.tag(), subfield.code(), subfield.value());
        if (accounted.merge(key, -1, Integer::sum) < 0) {
          changed.add(
              new Loss(
                  Loss.Kind.CHANGED,
                  field.tag(),
                  occurrence,
                  subfield.code(),
                  subfield.value(),
                  "comes back differently"));
        }
      }
    }
    return changed;
  }

  private static String key(String tag, char code, String value) {
    return tag + code + value;
  }
}
