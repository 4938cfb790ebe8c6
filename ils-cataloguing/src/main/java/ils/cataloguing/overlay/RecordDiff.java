package ils.cataloguing.overlay;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The fields in which two versions of a record differ. */
public final class RecordDiff {

  private RecordDiff() {}

  /**
   * One difference.
   *
   * @param sign {@code -} for a field of the old version alone, {@code +} for one of the new
   */
  public record Line(char sign, String tag, String text) {}

  /** What must be taken away, then what must be added, each in the order of its record. */
  public static List<Line> between(MarcRecord before, MarcRecord after) {
    List<Line> lines = new ArrayList<>();
    added(after.fields(), before.fields()).forEach(field -> lines.add(line('-', field)));
    added(before.fields(), after.fields()).forEach(field -> lines.add(line('+', field)));
    return lines;
  }

  private static List<MarcField> added(List<MarcField> from, List<MarcField> to) {
    List<MarcField> rest = new ArrayList<>(from);
    return to.stream().filter(field -> !rest.remove(field)).toList();
  }

  private static Line line(char sign, MarcField field) {
    return new Line(
        sign,
        field.tag(),
        switch (field) {
          case ControlField control -> control.value();
          case DataField data -> text(data);
        });
  }

  private static String text(DataField field) {
    return field.subfields().stream()
        .map(subfield -> "$" + subfield.code() + " " + subfield.value())
        .collect(Collectors.joining(" ", "" + field.ind1() + field.ind2() + " ", ""));
  }
}
