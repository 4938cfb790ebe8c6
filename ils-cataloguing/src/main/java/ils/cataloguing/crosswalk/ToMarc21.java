package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One danMARC2 record as MARC 21. */
final class ToMarc21 {

  /** Their codes go to places of leader, 001 to 008. */
  private static final Set<String> CODED = Set.of("001", "004", "008", "009");

  private static final String NO_PLACE = "no place in MARC 21";
  private static final int LAST_COUNTED = 9;

  private final MarcRecord record;
  private final List<MarcField> fields = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();
  private final Map<String, Integer> occurrences = new HashMap<>();

  ToMarc21(MarcRecord record) {
    this.record = record;
  }

  Conversion convert() {
    CodesToMarc21 codes = new CodesToMarc21(record);
    fields.addAll(codes.controlFields());
    for (MarcField field : record.fields()) {
      if (field instanceof DataField data) {
        int occurrence = occurrences.merge(data.tag(), 1, Integer::sum);
        List<Subfield> left = CODED.contains(data.tag()) ? codes.left(data) : map(data, occurrence);
        keep(data, occurrence, left);
      }
    }
    fields.sort(Comparator.comparing(MarcField::tag));
    return new Conversion(new MarcRecord(MarcFamily.MARC21, codes.leader(), fields), losses);
  }

  /** Writes what the table has a place for; gives the rest. */
  private List<Subfield> map(DataField field, int occurrence) {
    List<OutField> made = new ArrayList<>();
    List<Subfield> left = new ArrayList<>();
    Map<Character, String> said = new HashMap<>();
    for (Subfield subfield : field.subfields()) {
      Optional<Row> row = Table.forth(field, subfield.code());
      if (row.isPresent() && !subfield.value().isBlank()) {
        said.putAll(row.get().danMarc2().beside());
        place(new Told(field, occurrence, subfield), row.get(), made);
      } else {
        left.add(subfield);
      }
    }
    made.forEach(out -> fields.add(out.done()));
    left.removeIf(subfield -> subfield.value().equals(said.get(subfield.code())));
    return left;
  }

  /** The subfield that is being placed. */
  private record Told(DataField field, int occurrence, Subfield subfield) {

    Loss changed(String why) {
      return new Loss(
          Loss.Kind.CHANGED, field.tag(), occurrence, subfield.code(), subfield.value(), why);
    }
  }

  private void place(Told told, Row row, List<OutField> made) {
    String value = row.how().forth(told.subfield().value());
    char code = row.marc21().code();
    if (!row.isBack()) {
      losses.add(told.changed("MARC 21 has it in " + row.marc21().tag() + " $" + code));
    }
    OutField open = open(row.marc21(), made);
    if (!row.how().join().isEmpty()
        && open != null
        && open.join(code, row.how().join(), plain(value))) {
      return;
    }
    if (open == null || misfits(open, row)) {
      open =
          new OutField(
              row.marc21().tag(),
              Side.written(row.marc21().ind1()),
              Side.written(row.marc21().ind2()));
      made.add(open);
    }
    open.beside.putAll(row.marc21().beside());
    open.add(code, sorted(value, row, open, told));
  }

  /** The last field made of this one that the row's content may go into. */
  private static @Nullable OutField open(Side wanted, List<OutField> made) {
    for (OutField field : made.reversed()) {
      if (field.tag.equals(wanted.tag())) {
        return field;
      }
    }
    return null;
  }

  private static boolean misfits(OutField open, Row row) {
    Map<Character, String> beside = row.marc21().beside();
    boolean another = !beside.isEmpty() && !open.beside.isEmpty() && !open.beside.equals(beside);
    boolean full = row.how().isOnce() && open.has(row.marc21().code());
    return another || full;
  }

  /** The text without its sorting mark, which the indicator tells instead where there is one. */
  private String sorted(String value, Row row, OutField field, Told told) {
    int mark = value.indexOf('¤');
    if (mark < 0 || !(row.how().isUnmark() || row.how().nonfiling() > 0)) {
      return value;
    }
    if (row.how().nonfiling() > 0 && mark <= LAST_COUNTED) {
      char count = (char) ('0' + mark);
      field.ind1 = row.how().nonfiling() == 1 ? count : field.ind1;
      field.ind2 = row.how().nonfiling() == 2 ? count : field.ind2;
    } else {
      losses.add(told.changed("the sorting mark ¤ has no place here"));
    }
    return plain(value);
  }

  private static String plain(String value) {
    return value.replace("¤", "");
  }

  /**
   * What has no place goes into 886 where it can be put back together: a field as a whole, or the
   * part of one that stands once in the record.
   */
  private void keep(DataField field, int occurrence, List<Subfield> left) {
    if (left.isEmpty() && !field.subfields().isEmpty()) {
      return;
    }
    boolean whole = left.size() == field.subfields().size();
    boolean once = record.data(field.tag()).count() == 1;
    DataField rest = new DataField(field.tag(), field.ind1(), field.ind2(), left);
    if (whole || once) {
      fields.add(Foreign.kept(rest, whole));
    }
    Loss.Kind kind = whole || once ? Loss.Kind.KEPT : Loss.Kind.LOST;
    for (Subfield subfield : left) {
      losses.add(
          new Loss(kind, field.tag(), occurrence, subfield.code(), subfield.value(), NO_PLACE));
    }
  }
}
