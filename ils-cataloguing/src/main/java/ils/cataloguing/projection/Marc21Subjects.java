package ils.cataloguing.projection;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import ils.core.bib.Projection.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Subject headings of MARC 21, fields 600 to 655. */
final class Marc21Subjects {

  private Marc21Subjects() {}

  static List<Subject> of(MarcRecord record) {
    Set<Subject> subjects = new LinkedHashSet<>();
    record
        .dataFields()
        .filter(field -> field.tag().startsWith("6"))
        .forEach(
            field -> {
              String scheme = scheme(field);
              for (String text : texts(field)) {
                if (!scheme.isEmpty()) {
                  subjects.add(new Subject(text, scheme));
                }
              }
            });
    return List.copyOf(subjects);
  }

  private static List<String> texts(DataField field) {
    if (field.tag().equals("653")) {
      return Isbd.clean(field.all("a"));
    }
    String main = Isbd.clean(field.joined(field.tag().endsWith("0") ? "abcdt" : "a"));
    String heading = field.tag().equals("650") ? Isbd.clean(field.first('a')) : main;
    String full = Isbd.join(" -- ", field.all("vxyz"));
    if (heading == null) {
      return List.of();
    }
    return List.of(full == null ? heading : heading + " -- " + full);
  }

  private static String scheme(DataField field) {
    return switch (field.tag()) {
      case "600" -> "person";
      case "610", "611" -> "corporate";
      case "630" -> "title";
      case "648" -> "time";
      case "651", "662" -> "place";
      case "653" -> "free";
      case "655" -> "genre";
      case "650" -> vocabulary(field);
      default -> "";
    };
  }

  private static String vocabulary(DataField field) {
    return switch (field.ind2()) {
      case '0', '1' -> "lcsh";
      case '2' -> "mesh";
      case '7' ->
          Objects.requireNonNullElse(field.first('2'), "free").strip().toLowerCase(Locale.ROOT);
      default -> "free";
    };
  }
}
