package ils.cataloguing.projection;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import ils.core.bib.Projection.Contributor;
import ils.core.bib.Projection.Contributor.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names in danMARC2: *a surname, *h forenames, *e roman number, *f addition, *c years. A name that
 * is given by its authority number alone (*5 *6) cannot be shown before authorities are known.
 */
final class DanMarc2Names {

  private final MarcRecord record;
  private final boolean music;

  DanMarc2Names(MarcRecord record, boolean music) {
    this.record = record;
    this.music = music;
  }

  List<Contributor> contributors() {
    Contributors contributors = new Contributors();
    Stream.of("100", "110", "700", "710", "720", "770", "780")
        .flatMap(record::data)
        .map(this::contributor)
        .flatMap(Optional::stream)
        .forEach(contributors::add);
    return contributors.all();
  }

  /** The main entry, if the record has one with a name. */
  Optional<Contributor> main() {
    return Stream.of("100", "110")
        .flatMap(record::data)
        .map(this::contributor)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Contributor> contributor(DataField field) {
    List<String> roles = roles(field);
    return switch (field.tag()) {
      case "110", "710", "780" ->
          Optional.ofNullable(Isbd.join(". ", field.all("ace")))
              .map(name -> new Contributor(name, name, Kind.CORPORATE, roles, null));
      case "720" ->
          Optional.ofNullable(Isbd.clean(field.first('o'))).map(name -> free(name, roles));
      default ->
          Optional.ofNullable(Isbd.clean(field.first('a'))).map(a -> person(a, field, roles));
    };
  }

  private static Contributor person(String surname, DataField field, List<String> roles) {
    String forenames = Isbd.clean(field.first('h'));
    String number = field.first('e');
    String full = number == null ? surname : surname + " " + number;
    String name = forenames == null ? full : forenames + " " + full;
    String sortName = forenames == null ? full : full + ", " + forenames;
    return new Contributor(name, sortName, Kind.PERSON, roles, Isbd.clean(field.first('c')));
  }

  /** A name in direct order, filed under its last word. */
  private static Contributor free(String name, List<String> roles) {
    int blank = name.lastIndexOf(' ');
    String sortName =
        blank < 0 ? name : name.substring(blank + 1) + ", " + name.substring(0, blank);
    return new Contributor(name, sortName, Kind.PERSON, roles, null);
  }

  private List<String> roles(DataField field) {
    List<String> roles = field.all("4");
    if (roles.isEmpty() && field.tag().equals("100")) {
      return List.of(defaultRole());
    }
    return roles;
  }

  private String defaultRole() {
    return music ? "cmp" : "aut";
  }

  /** For a heading that is a subject. */
  static @Nullable String heading(DataField field) {
    return field.tag().endsWith("00")
        ? Isbd.join(" ", field.all("hae"))
        : Isbd.join(". ", field.all("ac"));
  }
}
