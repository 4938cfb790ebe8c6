package ils.cataloguing.projection;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import ils.core.bib.Projection.Contributor;
import ils.core.bib.Projection.Contributor.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names in MARC 21: fields 100 to 111 and 700 to 711, with roles from $4 or $e. */
final class Marc21Names {

  /** Relator terms as written in $e, to codes (loc.gov/marc/relators). */
  private static final Map<String, String> TERMS =
      Map.ofEntries(
          Map.entry("author", "aut"),
          Map.entry("forfatter", "aut"),
          Map.entry("illustrator", "ill"),
          Map.entry("translator", "trl"),
          Map.entry("oversætter", "trl"),
          Map.entry("editor", "edt"),
          Map.entry("redaktør", "edt"),
          Map.entry("narrator", "nrt"),
          Map.entry("composer", "cmp"),
          Map.entry("performer", "prf"),
          Map.entry("conductor", "cnd"),
          Map.entry("director", "drt"),
          Map.entry("film director", "fmd"),
          Map.entry("producer", "pro"),
          Map.entry("actor", "act"),
          Map.entry("publisher", "pbl"),
          Map.entry("issuing body", "isb"),
          Map.entry("compiler", "com"),
          Map.entry("photographer", "pht"),
          Map.entry("cartographer", "ctg"));

  private final MarcRecord record;

  Marc21Names(MarcRecord record) {
    this.record = record;
  }

  List<Contributor> contributors() {
    Contributors contributors = new Contributors();
    Stream.of("100", "110", "111", "700", "710", "711")
        .flatMap(record::data)
        .map(this::contributor)
        .flatMap(Optional::stream)
        .forEach(contributors::add);
    return contributors.all();
  }

  Optional<Contributor> main() {
    return Stream.of("100", "110", "111")
        .flatMap(record::data)
        .map(this::contributor)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Contributor> contributor(DataField field) {
    List<String> roles = roles(field);
    return switch (field.tag().substring(1)) {
      case "00" ->
          Optional.ofNullable(Isbd.clean(field.first('a'))).map(a -> person(a, field, roles));
      case "10" ->
          Optional.ofNullable(Isbd.join(". ", field.all("ab")))
              .map(name -> new Contributor(name, name, Kind.CORPORATE, roles, null));
      default ->
          Optional.ofNullable(Isbd.join(", ", field.all("andc")))
              .map(name -> new Contributor(name, name, Kind.MEETING, roles, null));
    };
  }

  private static Contributor person(String name, DataField field, List<String> roles) {
    String number = Isbd.clean(field.first('b'));
    String sortName = number == null ? name : name + " " + number;
    int comma = name.indexOf(", ");
    boolean inverted = comma > 0 && field.ind1() != '0';
    String direct =
        inverted ? name.substring(comma + 2) + " " + name.substring(0, comma) : sortName;
    return new Contributor(direct, sortName, Kind.PERSON, roles, Isbd.clean(field.first('d')));
  }

  private List<String> roles(DataField field) {
    List<String> roles = new ArrayList<>();
    for (String code : field.all("4")) {
      String last = code.strip().substring(code.strip().lastIndexOf('/') + 1);
      if (last.length() == 3) {
        roles.add(last.toLowerCase(Locale.ROOT));
      }
    }
    for (String term : Isbd.clean(field.all(field.tag().endsWith("11") ? "j" : "e"))) {
      String code = TERMS.get(term.toLowerCase(Locale.ROOT).replace(".", ""));
      if (code != null && !roles.contains(code)) {
        roles.add(code);
      }
    }
    if (roles.isEmpty() && field.tag().equals("100")) {
      roles.add("cdj".indexOf(record.leader().charAt(6)) >= 0 ? "cmp" : "aut");
    }
    return roles;
  }
}
