package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import ils.cataloguing.projection.Isbd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One MARC 21 record as danMARC2. */
final class ToDanMarc2 {

  private static final Set<String> CODED = Set.of("001", "003", "005", "006", "007", "008");
  private static final String NO_PLACE = "no place in danMARC2";

  /** Where MARC 21 has punctuation that only ISBD asks for. */
  private static final Pattern PUNCTUATED = Pattern.compile("[1267]..|4[49].|250|26.|300|8[0-3].");

  private final MarcRecord record;
  private final boolean punctuated;
  private final List<DataField> fields = new ArrayList<>();
  private final List<Foreign.Kept> kept = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();
  private final Map<String, Integer> occurrences = new HashMap<>();

  ToDanMarc2(MarcRecord record) {
    this.record = record;
    this.punctuated = "cn".indexOf(record.leader().charAt(18)) < 0;
  }

  Conversion convert() {
    CodesToDanMarc2 codes = new CodesToDanMarc2(record);
    fields.addAll(codes.fields());
    losses.addAll(codes.losses());
    for (MarcField field : record.fields()) {
      int occurrence = occurrences.merge(field.tag(), 1, Integer::sum);
      switch (field) {
        case DataField data -> map(data, occurrence);
        case ControlField control -> lose(control, occurrence);
      }
    }
    kept.forEach(this::restore);
    fields.sort(Comparator.comparing(DataField::tag));
    return new Conversion(
        new MarcRecord(MarcFamily.DANMARC2, MarcFamily.DANMARC2.emptyLeader(), List.copyOf(fields)),
        losses);
  }

  private void lose(ControlField field, int occurrence) {
    if (!CODED.contains(field.tag())) {
      losses.add(
          new Loss(
              Loss.Kind.LOST, field.tag(), occurrence, Loss.WHOLE_FIELD, field.value(), NO_PLACE));
    }
  }

  private void map(DataField field, int occurrence) {
    Optional<Foreign.Kept> foreign = Foreign.in(field);
    if (foreign.isPresent()) {
      kept.add(foreign.get());
      return;
    }
    Map<Character, String> said = new HashMap<>();
    List<OutField> made = new ArrayList<>();
    List<Subfield> left = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      if (subfield.value().equals(said.get(subfield.code()))) {
        continue;
      }
      String value = plain(field, subfield);
      Optional<Row> row = Table.back(field, subfield.code(), value);
      if (row.isPresent() && !value.isBlank()) {
        said.putAll(row.get().marc21().beside());
        place(field, value, row.get(), made);
      } else {
        left.add(subfield);
      }
    }
    made.forEach(out -> fields.add(out.done()));
    left.stream()
        .filter(subfield -> !subfield.value().equals(said.get(subfield.code())))
        .forEach(
            subfield ->
                losses.add(
                    new Loss(
                        Loss.Kind.LOST,
                        field.tag(),
                        occurrence,
                        subfield.code(),
                        subfield.value(),
                        NO_PLACE)));
  }

  private String plain(DataField field, Subfield subfield) {
    if (!punctuated || !PUNCTUATED.matcher(field.tag()).matches()) {
      return subfield.value();
    }
    return Optional.ofNullable(Isbd.clean(subfield.value())).orElse("");
  }

  private void place(DataField field, String value, Row row, List<OutField> made) {
    Row at = row;
    String rest = marked(field, value, row);
    while (at != null) {
      Cut cut = Cut.of(rest, row, at);
      write(at, at.how().back(cut.before()), made);
      at = cut.next();
      rest = cut.after();
    }
  }

  /** The text before the next mark of a joined content, and that content's row. */
  private record Cut(String before, @Nullable Row next, String after) {

    static Cut of(String value, Row main, Row at) {
      Cut nearest = new Cut(value, null, "");
      for (Row joined : Table.joinedTo(main)) {
        int mark = value.indexOf(joined.how().join());
        boolean again = at != joined || joined.how().words().contains(How.Word.JOINS);
        if (again && mark > 0 && mark < nearest.before().length()) {
          String after = value.substring(mark + joined.how().join().length());
          nearest = new Cut(value.substring(0, mark), joined, after);
        }
      }
      return nearest;
    }
  }

  private static String marked(DataField field, String value, Row row) {
    int counted =
        switch (row.how().nonfiling()) {
          case 1 -> field.ind1() - '0';
          case 2 -> field.ind2() - '0';
          default -> 0;
        };
    boolean fits = counted > 0 && counted < value.length() && counted <= 9;
    return fits ? value.substring(0, counted) + "¤" + value.substring(counted) : value;
  }

  private static void write(Row row, String value, List<OutField> made) {
    OutField open = null;
    for (OutField field : made) {
      open = field.tag.equals(row.danMarc2().tag()) ? field : open;
    }
    if (open == null) {
      open = new OutField(row.danMarc2().tag(), '0', '0');
      made.add(open);
    }
    open.beside.putAll(row.danMarc2().beside());
    open.add(row.danMarc2().code(), value);
  }

  /** Puts back what 886 kept; of the codes, what it kept is better than what was computed. */
  private void restore(Foreign.Kept foreign) {
    DataField field = foreign.field();
    boolean coded = field.tag().startsWith("00");
    int at = indexOf(field.tag());
    if (at < 0 || !(foreign.part() || coded)) {
      fields.add(field);
      return;
    }
    DataField there = fields.get(at);
    Set<Character> own = field.subfields().stream().map(Subfield::code).collect(Collectors.toSet());
    List<Subfield> subfields = new ArrayList<>(there.subfields());
    if (coded) {
      subfields.removeIf(subfield -> own.contains(subfield.code()) || !foreign.part());
    }
    subfields.addAll(field.subfields());
    fields.set(at, new DataField(there.tag(), field.ind1(), field.ind2(), subfields));
  }

  private int indexOf(String tag) {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      first.putIfAbsent(fields.get(i).tag(), i);
    }
    return first.getOrDefault(tag, -1);
  }
}
