package ils.cataloguing.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record as it stands: nothing dropped, nothing reordered, fields that no table knows included.
 *
 * @param leader 24 characters; lengths and addresses in it mean nothing here and are computed when
 *     the record is written
 */
public record MarcRecord(MarcFamily family, String leader, List<MarcField> fields) {

  /** The length of a leader in characters. */
  public static final int LEADER_LENGTH = 24;

  public MarcRecord {
    if (leader.length() != LEADER_LENGTH) {
      throw new IllegalArgumentException("a leader has 24 characters, not " + leader.length());
    }
    fields = List.copyOf(fields);
  }

  /** The control number: field 001 in MARC 21, 001*a in danMARC2; null when absent or blank. */
  public @Nullable String controlNumber() {
    for (MarcField field : fields) {
      if (field.tag().equals("001")) {
        return switch (field) {
          case ControlField control -> control.value().isBlank() ? null : control.value().strip();
          case DataField data -> stripped(data.first('a'));
        };
      }
    }
    return null;
  }

  /** The content of the first control field with this tag, or null. */
  public @Nullable String control(String tag) {
    for (MarcField field : fields) {
      if (field instanceof ControlField control && control.tag().equals(tag)) {
        return control.value();
      }
    }
    return null;
  }

  /** The data fields with this tag, in order. */
  public Stream<DataField> data(String tag) {
    List<DataField> found = new ArrayList<>(4);
    for (MarcField field : fields) {
      if (field instanceof DataField data && data.tag().equals(tag)) {
        found.add(data);
      }
    }
    return found.stream();
  }

  /** All data fields, in order. */
  public Stream<DataField> dataFields() {
    return fields.stream().filter(DataField.class::isInstance).map(DataField.class::cast);
  }

  /** The first content of the subfield in the first field with this tag that has it, or null. */
  public @Nullable String first(String tag, char code) {
    for (MarcField field : fields) {
      if (field instanceof DataField data && data.tag().equals(tag)) {
        String value = data.first(code);
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  private static @Nullable String stripped(@Nullable String value) {
    return value == null ? null : value.strip();
  }
}
