package ils.cataloguing.projection;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import ils.core.bib.Projection.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Subjects of danMARC2: DBC's words (666), headings (600 to 634), foreign vocabularies (650 on).
 */
final class DanMarc2Subjects {

  private final MarcRecord record;

  DanMarc2Subjects(MarcRecord record) {
    this.record = record;
  }

  List<Subject> subjects() {
    Set<Subject> subjects = new LinkedHashSet<>();
    record.dataFields().forEach(field -> subjects.addAll(subjects(field)));
    return List.copyOf(subjects);
  }

  /** 666*u: "for 6 år", "for 4. klasse", "let at læse". */
  List<String> audienceNotes() {
    List<String> notes = new ArrayList<>();
    record.data("666").forEach(field -> notes.addAll(field.all("u")));
    record.data("517").forEach(field -> notes.addAll(field.all("a")));
    return notes;
  }

  private static List<Subject> subjects(DataField field) {
    return switch (field.tag()) {
      case "666" -> words(field);
      case "631" -> each(field, "afgs", "free");
      case "600" -> one(DanMarc2Names.heading(field), "person");
      case "610" -> one(DanMarc2Names.heading(field), "corporate");
      case "620", "621" -> one(Isbd.clean(field.first('a')), "place");
      case "630", "645" -> one(Isbd.clean(field.first('a')), "title");
      case "633" -> one(Isbd.clean(field.first('a')), "place");
      case "634" -> one(Isbd.clean(field.first('a')), "free");
      case "650" -> one(Isbd.join(" -- ", field.all("axvyz")), "lcsh");
      case "651" -> one(Isbd.join(" -- ", field.all("axvyz")), "place");
      case "660" -> one(Isbd.join(" -- ", field.all("ax")), "mesh");
      case "665" -> each(field, "abcdefghijklmnopqrstu", "advisory");
      default -> List.of();
    };
  }

  private static List<Subject> words(DataField field) {
    List<Subject> subjects = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      String scheme = scheme(subfield.code());
      String text = Isbd.clean(subfield.value());
      if (scheme != null && text != null) {
        subjects.add(new Subject(text, scheme));
      }
    }
    return subjects;
  }

  private static @Nullable String scheme(char code) {
    return switch (code) {
      case 'f', 's' -> "dbc";
      case 'e', 'q' -> "place";
      case 'i', 'p' -> "time";
      case 'o' -> "form";
      case 'm', 'l', 'n' -> "genre";
      case 't', 'r' -> "title";
      case 'g', 'h' -> "person";
      case 'u' -> "audience";
      default -> null;
    };
  }

  private static List<Subject> each(DataField field, String codes, String scheme) {
    return Isbd.clean(field.all(codes)).stream().map(text -> new Subject(text, scheme)).toList();
  }

  private static List<Subject> one(@Nullable String text, String scheme) {
    return text == null ? List.of() : List.of(new Subject(text, scheme));
  }
}
