package ils.cataloguing.testing;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import java.util.stream.Collectors;

/**
 * A record as cataloguers write it down, for approved texts; a field that comes again is told once.
 */
public final class RecordText {

  private RecordText() {}

  public static String of(MarcRecord record) {
    return record.fields().stream()
        .map(
            field ->
                switch (field) {
                  case ControlField control -> control.tag() + "    " + shortened(control.value());
                  case DataField data -> data.tag() + " " + data.ind1() + data.ind2() + text(data);
                })
        .distinct()
        .collect(Collectors.joining("\n", "LDR    " + record.leader() + "\n", "\n"));
  }

  private static String text(DataField field) {
    return field.subfields().stream()
        .map(s -> " $" + (s.code() == 0 ? '?' : s.code()) + " " + shortened(s.value()))
        .collect(Collectors.joining());
  }

  private static String shortened(String value) {
    return value.length() <= 90
        ? value
        : value.substring(0, 60) + "… (" + value.length() + " characters)";
  }
}
