package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts which subfields of danMARC2 records come back from MARC 21. */
final class Survival {

  private long all;
  private long back;
  private long kept;
  private final List<String> unreported = new ArrayList<>();
  private final Map<String, Integer> lostWhere = new TreeMap<>();

  void follow(MarcRecord record) {
    Conversion there = Crosswalk.convert(record, MarcFamily.MARC21);
    MarcRecord again = Crosswalk.convert(there.record(), MarcFamily.DANMARC2).record();
    List<String> returned = subfields(again);
    List<String> reported = new ArrayList<>();
    for (Loss loss : there.losses()) {
      kept += loss.kind() == Loss.Kind.KEPT ? 1 : 0;
      reported.add(loss.field() + "*" + loss.code() + " " + loss.value());
    }
    for (String subfield : subfields(record)) {
      all++;
      if (returned.remove(subfield)) {
        back++;
      } else {
        lostWhere.merge(subfield.substring(0, 5), 1, Integer::sum);
        if (!reported.remove(subfield)) {
          unreported.add(record.controlNumber() + ": " + subfield);
        }
      }
    }
  }

  private static List<String> subfields(MarcRecord record) {
    List<String> all = new ArrayList<>();
    for (DataField field : record.dataFields().toList()) {
      for (Subfield subfield : field.subfields()) {
        all.add(field.tag() + "*" + subfield.code() + " " + subfield.value());
      }
    }
    return all;
  }

  /** Subfields that came back as they were, in per cent. */
  double percent() {
    return 100.0 * back / all;
  }

  /** The same without those that field 886 kept. */
  double mappedPercent() {
    return 100.0 * (back - kept) / all;
  }

  /** Subfields that did not come back and were not in the list of losses. */
  List<String> unreported() {
    return unreported;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d subfields, %.1f %% come back, %.1f %% by the table and the rest from 886; lost: %s",
        all,
        percent(),
        mappedPercent(),
        lostWhere);
  }
}
