package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.MarcWarning.LEADER;
import static ils.cataloguing.marc.MarcWarning.WHOLE_RECORD;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A record in the making, as the elements of XML or the members of JSON come by. */
final class RecordBuilder {

  private final Findings findings;
  private final List<MarcField> fields = new ArrayList<>(32);
  private final List<Subfield> subfields = new ArrayList<>(8);
  private String format = "";
  private @Nullable String leader;
  private @Nullable String tag;
  private char ind1 = ' ';
  private char ind2 = ' ';

  RecordBuilder(Findings findings) {
    this.findings = findings;
  }

  void format(String attribute) {
    format = attribute;
  }

  void leader(String text) {
    leader = text;
  }

  void control(String tag, String value) {
    fields.add(new ControlField(known(tag), clean(value)));
  }

  void startField(String tag, String first, String second) {
    endField();
    this.tag = known(tag);
    firstIndicator(first);
    secondIndicator(second);
  }

  void firstIndicator(String value) {
    ind1 = indicator(value);
  }

  void secondIndicator(String value) {
    ind2 = indicator(value);
  }

  void subfield(String code, String value) {
    if (tag == null) {
      findings.loss(WHOLE_RECORD, "a subfield outside a field left out: " + value);
      return;
    }
    subfields.add(new Subfield(code(tag, code), clean(value)));
  }

  private char code(String tag, String attribute) {
    String code = Normalizer.normalize(attribute, Normalizer.Form.NFC);
    if (code.length() != 1 || Character.isSurrogate(code.charAt(0))) {
      findings.minor(tag, "subfield code '" + attribute + "' is not one character");
    }
    return code.isEmpty() ? Subfield.NO_CODE : code.charAt(0);
  }

  void endField() {
    if (tag != null) {
      fields.add(new DataField(tag, ind1, ind2, subfields));
      subfields.clear();
      tag = null;
    }
  }

  boolean isEmpty() {
    return fields.isEmpty() && subfields.isEmpty();
  }

  MarcRecord build(MarcFamily usual) {
    endField();
    MarcFamily family = family(usual);
    fields.replaceAll(family == MarcFamily.DANMARC2 ? this::asData : this::coded);
    return new MarcRecord(family, leader(family), fields);
  }

  private MarcFamily family(MarcFamily usual) {
    String name = format.toLowerCase(Locale.ROOT).replace(" ", "");
    return name.startsWith("danmarc")
        ? MarcFamily.DANMARC2
        : name.startsWith("marc21") ? MarcFamily.MARC21 : usual;
  }

  /** danMARC2 has no fields without subfields, so such text becomes a subfield without a code. */
  private MarcField asData(MarcField field) {
    if (!(field instanceof ControlField control)) {
      return field;
    }
    findings.minor(control.tag(), "a field without subfields in danMARC2");
    return new DataField(
        control.tag(), '0', '0', List.of(new Subfield(Subfield.NO_CODE, control.value())));
  }

  /** Every subfield of MARC 21 has a code; text without one is read as $a. */
  private MarcField coded(MarcField field) {
    if (!(field instanceof DataField data)
        || data.subfields().stream().noneMatch(s -> s.code() == Subfield.NO_CODE)) {
      return field;
    }
    findings.major(data.tag(), "a subfield without a code, read as $a");
    return new DataField(
        data.tag(),
        data.ind1(),
        data.ind2(),
        data.subfields().stream()
            .map(s -> s.code() == Subfield.NO_CODE ? new Subfield('a', s.value()) : s)
            .toList());
  }

  private String leader(MarcFamily family) {
    if (leader == null || leader.isBlank()) {
      findings.minor(LEADER, "no leader: an empty one made");
      return family.emptyLeader();
    }
    if (leader.length() != MarcRecord.LEADER_LENGTH) {
      findings.major(LEADER, leader.length() + " characters instead of 24: " + leader);
      String filled = leader + " ".repeat(MarcRecord.LEADER_LENGTH);
      return filled.substring(0, MarcRecord.LEADER_LENGTH);
    }
    return leader;
  }

  private String known(String tag) {
    if (Tags.isTag(tag)) {
      return tag.intern();
    }
    findings.loss(Tags.UNKNOWN, "'" + tag + "' is no tag");
    return Tags.UNKNOWN;
  }

  private String clean(String value) {
    return Controls.removed(value, tag == null ? WHOLE_RECORD : tag, findings);
  }

  private static char indicator(String attribute) {
    return attribute.isEmpty() ? ' ' : attribute.charAt(0);
  }
}
