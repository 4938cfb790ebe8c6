package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 001, 004, 008 and 009 of danMARC2 as leader and control fields of MARC 21. */
final class CodesToMarc21 {

  /** 18 is {@code c}: without the punctuation of ISBD, which danMARC2 never has. */
  private static final String LEADER = "00000nam a2200000 c 4500";

  private static final String NOTHING_SAID = "||||||nuuuuuuuuxx ||||||||||||||||||und||";
  private static final String AGENCY = "DK-";
  private static final int DATE_LENGTH = 8;

  private final MarcRecord record;
  private final StringBuilder leader = new StringBuilder(LEADER);
  private final StringBuilder fixed = new StringBuilder(NOTHING_SAID);
  private final List<MarcField> fields = new ArrayList<>();
  private final Set<Subfield> placed = new HashSet<>();

  CodesToMarc21(MarcRecord record) {
    this.record = record;
    numbers();
    material();
    years();
    Codes.ALL.forEach(this::code);
    fields.add(new ControlField("008", fixed.toString()));
  }

  String leader() {
    return leader.toString();
  }

  List<MarcField> controlFields() {
    return fields;
  }

  /** The subfields that got no place; of a field that stands twice, all of the second. */
  List<Subfield> left(DataField field) {
    boolean first = record.data(field.tag()).findFirst().filter(f -> f == field).isPresent();
    return field.subfields().stream().filter(s -> !first || !placed.contains(s)).toList();
  }

  private Optional<Subfield> first(String tag, char code) {
    return record.data(tag).findFirst().stream()
        .flatMap(field -> field.subfields().stream())
        .filter(subfield -> subfield.code() == code && !subfield.value().isBlank())
        .findFirst();
  }

  private void numbers() {
    first("001", 'a').ifPresent(number -> control("001", number, number.value()));
    first("001", 'b')
        .ifPresent(
            owner ->
                control(
                    "003",
                    owner,
                    owner.value().matches("\\d{6}") ? AGENCY + owner.value() : owner.value()));
    first("001", 'c')
        .filter(changed -> changed.value().matches("\\d{14}"))
        .ifPresent(changed -> control("005", changed, changed.value() + ".0"));
    first("001", 'd')
        .filter(created -> created.value().matches("(19[5-9]|20[0-4])\\d{5}"))
        .ifPresent(created -> put(fixed, 0, created, created.value().substring(2, DATE_LENGTH)));
    first("001", 'f').filter(format -> format.value().equals("a")).ifPresent(placed::add);
  }

  private void control(String tag, Subfield from, String value) {
    fields.add(new ControlField(tag, value));
    placed.add(from);
  }

  private void put(StringBuilder into, int at, Subfield from, String value) {
    into.replace(at, at + value.length(), value);
    placed.add(from);
  }

  /** Where 009 tells two pairs, the first decides, and the field is kept as a whole. */
  private void material() {
    List<DataField> told = record.data("009").toList();
    if (told.isEmpty()) {
      return;
    }
    String general = Optional.ofNullable(told.getFirst().first('a')).orElse("");
    String specific = Optional.ofNullable(told.getFirst().first('g')).orElse("");
    Material.forth(general, specific)
        .ifPresent(
            found -> {
              leader.setCharAt(6, found.type());
              if (!found.physical().isEmpty()) {
                fields.add(new ControlField("007", found.physical()));
              }
              if (found.way() == Row.Way.BOTH && told.getFirst().subfields().size() <= 2) {
                placed.addAll(told.getFirst().subfields());
              }
            });
  }

  private void years() {
    year('a', 7);
    year('z', 11);
  }

  private void year(char code, int at) {
    first("008", code)
        .filter(year -> year.value().matches("\\d{2}[\\d?]{2}"))
        .ifPresent(year -> put(fixed, at, year, year.value().replace('?', 'u')));
  }

  private void code(Codes row) {
    Optional<Subfield> told = first(row.tag(), row.code());
    if (told.isEmpty() || !row.isFor(leader.charAt(6))) {
      return;
    }
    row.forth(told.get().value())
        .ifPresent(value -> put(row.leader() ? leader : fixed, row.from(), told.get(), value));
  }
}
