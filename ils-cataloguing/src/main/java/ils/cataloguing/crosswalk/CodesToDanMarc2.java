package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leader and control fields of MARC 21 as 001, 004, 008 and 009 of danMARC2. */
final class CodesToDanMarc2 {

  private static final String AGENCY = "DK-";

  /** Two figures of a year from here on are of the 20th century: MARC began in the sixties. */
  private static final int FIRST_OF_1900 = 50;

  private final MarcRecord record;
  private final String fixed;
  private final char type;
  private final Map<String, List<Subfield>> codes = new LinkedHashMap<>();
  private final boolean[] used = new boolean[40];

  CodesToDanMarc2(MarcRecord record) {
    this.record = record;
    this.fixed = Optional.ofNullable(record.control("008")).orElse("");
    this.type = record.leader().charAt(6);
    numbers();
    years();
    Codes.ALL.forEach(this::code);
    material();
  }

  List<DataField> fields() {
    List<DataField> fields = new ArrayList<>();
    codes.forEach((tag, subfields) -> fields.add(new DataField(tag, '0', '0', subfields)));
    return fields;
  }

  /** What 006, 007 and 008 tell beyond that. */
  List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    String rest = rest();
    if (!rest.isEmpty()) {
      losses.add(lost("008", rest.strip()));
    }
    String six = record.control("006");
    if (six != null) {
      losses.add(lost("006", six));
    }
    String seven = record.control("007");
    if (seven != null && !seven.substring(Math.min(2, seven.length())).isBlank()) {
      losses.add(lost("007", seven.substring(2)));
    }
    return losses;
  }

  private static Loss lost(String tag, String value) {
    return new Loss(
        Loss.Kind.LOST, tag, 1, Loss.WHOLE_FIELD, value, "codes without a place in danMARC2");
  }

  private String rest() {
    StringBuilder rest = new StringBuilder();
    for (int i = 18; i < Math.min(fixed.length(), used.length); i++) {
      boolean told = !used[i] && " |0".indexOf(fixed.charAt(i)) < 0;
      if (told) {
        rest.append(" /").append(i).append('=').append(fixed.charAt(i));
      }
    }
    return rest.toString();
  }

  private void add(String tag, char code, String value) {
    codes.computeIfAbsent(tag, t -> new ArrayList<>()).add(new Subfield(code, value));
  }

  private void numbers() {
    String number = record.controlNumber();
    if (number != null) {
      add("001", 'a', number);
    }
    String owner = record.control("003");
    if (owner != null && !owner.isBlank()) {
      add("001", 'b', owner.matches(AGENCY + "\\d{6}") ? owner.substring(3) : owner.strip());
    }
    String changed = record.control("005");
    if (changed != null && changed.matches("\\d{14}.*")) {
      add("001", 'c', changed.substring(0, 14));
    }
    String created = place(0, 6);
    if (created.matches("\\d{6}")) {
      boolean old = Integer.parseInt(created.substring(0, 2)) >= FIRST_OF_1900;
      add("001", 'd', (old ? "19" : "20") + created);
    }
    add("001", 'f', "a");
  }

  private String place(int from, int length) {
    return fixed.length() < from + length ? "" : fixed.substring(from, from + length);
  }

  private void years() {
    year('a', 7);
    year('z', 11);
  }

  private void year(char code, int at) {
    String year = place(at, 4);
    if (year.matches("\\d{2}[\\du]{2}")) {
      add("008", code, year.replace('u', '?'));
    }
  }

  private void code(Codes row) {
    if (!row.isFor(type)) {
      return;
    }
    String value =
        row.leader()
            ? record.leader().substring(row.from(), row.from() + row.length())
            : place(row.from(), row.length());
    row.back(value)
        .ifPresent(
            code -> {
              add(row.tag(), row.code(), code);
              if (!row.leader()) {
                java.util.Arrays.fill(used, row.from(), row.from() + row.length(), true);
              }
            });
  }

  private void material() {
    String seven = Optional.ofNullable(record.control("007")).orElse("");
    Material.back(type, seven.length() < 2 ? "" : seven.substring(0, 2))
        .ifPresent(
            found -> {
              add("009", 'a', found.general());
              if (!found.specific().isEmpty()) {
                add("009", 'g', found.specific());
              }
            });
  }
}
