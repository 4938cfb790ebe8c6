package ils.cataloguing.projection;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives a danMARC2 volume what its section and head say for it: a volume record has its own number
 * and title and little else (danMARC2, "flerbindsværker").
 */
final class VolumeJoin {

  /** Fields that are taken whole from the nearest parent when the volume itself has none. */
  private static final Set<String> INHERITED =
      Set.of(
          "008", "009", "038", "039", "041", "042", "100", "110", "240", "241", "260", "440", "504",
          "600", "610", "631", "652", "666", "700", "710", "720");

  private VolumeJoin() {}

  static MarcRecord join(MarcRecord volume, List<MarcRecord> parents) {
    MarcRecord joined = volume;
    for (MarcRecord parent : parents) {
      joined = inherit(joined, parent);
    }
    return joined;
  }

  private static MarcRecord inherit(MarcRecord record, MarcRecord parent) {
    Set<String> own = record.fields().stream().map(MarcField::tag).collect(Collectors.toSet());
    List<MarcField> fields = new ArrayList<>(record.fields());
    parent
        .dataFields()
        .filter(field -> INHERITED.contains(field.tag()) && !own.contains(field.tag()))
        .map(VolumeJoin::undated)
        .forEach(fields::add);
    String headTitle = parent.first("245", 'a');
    if (headTitle != null) {
      fields.replaceAll(field -> titled(field, headTitle));
    }
    return new MarcRecord(record.family(), record.leader(), fields);
  }

  /** Years of the whole work are not those of one volume. */
  private static DataField undated(DataField field) {
    if (!field.tag().equals("008")) {
      return field;
    }
    List<Subfield> subfields =
        field.subfields().stream().filter(s -> s.code() != 'a' && s.code() != 'z').toList();
    return new DataField(field.tag(), field.ind1(), field.ind2(), subfields);
  }

  /** The head's title before the volume's number and own title, which moves to *o. */
  private static MarcField titled(MarcField field, String headTitle) {
    if (!(field instanceof DataField title) || !title.tag().equals("245")) {
      return field;
    }
    List<Subfield> subfields = new ArrayList<>();
    subfields.add(new Subfield('a', headTitle));
    for (Subfield subfield : title.subfields()) {
      subfields.add(subfield.code() == 'a' ? new Subfield('o', subfield.value()) : subfield);
    }
    return new DataField(title.tag(), title.ind1(), title.ind2(), subfields);
  }
}
