package ils.cataloguing.projection;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import ils.core.bib.Projection.Audience;
import ils.core.bib.Projection.MaterialType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The coded fields 004, 008, 009 and 041 of danMARC2. */
final class DanMarc2Codes {

  private final MarcRecord record;

  DanMarc2Codes(MarcRecord record) {
    this.record = record;
  }

  /** By 009 *a (general) and *g (specific), which stand in parallel; two kinds make it mixed. */
  MaterialType material() {
    if ("p".equals(record.first("008", 't'))) {
      return MaterialType.PERIODICAL;
    }
    Set<MaterialType> types = new LinkedHashSet<>();
    record.data("009").forEach(field -> types.addAll(types(field)));
    if (types.size() > 1) {
      return MaterialType.MIXED;
    }
    if (types.isEmpty()) {
      return "1".equals(record.first("008", 'w')) ? MaterialType.EBOOK : MaterialType.BOOK;
    }
    return types.iterator().next();
  }

  private static List<MaterialType> types(DataField field) {
    List<String> general = field.all("a");
    List<String> specific = field.all("g");
    List<MaterialType> types = new ArrayList<>();
    for (int i = 0; i < general.size(); i++) {
      types.add(type(general.get(i), i < specific.size() ? specific.get(i) : ""));
    }
    return types;
  }

  private static MaterialType type(String general, String specific) {
    return switch (general.strip()) {
      case "a" -> specific.equals("xe") ? MaterialType.EBOOK : MaterialType.BOOK;
      case "b" -> MaterialType.MAP;
      case "c" -> MaterialType.SHEET_MUSIC;
      case "f", "g" -> MaterialType.IMAGE;
      case "m" -> MaterialType.FILM;
      case "r" -> MaterialType.AUDIOBOOK;
      case "s" -> MaterialType.MUSIC;
      case "t" -> specific.startsWith("t") ? MaterialType.GAME : MaterialType.ELECTRONIC;
      case "u" -> MaterialType.OBJECT;
      case "v" -> MaterialType.MIXED;
      default -> MaterialType.OTHER;
    };
  }

  boolean isMusic() {
    MaterialType type = material();
    return type == MaterialType.MUSIC || type == MaterialType.SHEET_MUSIC;
  }

  List<String> languages() {
    List<String> coded = record.data("041").flatMap(field -> field.all("a").stream()).toList();
    List<String> languages =
        coded.isEmpty() ? record.data("008").flatMap(f -> f.all("l").stream()).toList() : coded;
    return languages.stream()
        .map(String::strip)
        .filter(code -> code.length() == 3 && !code.equals("und"))
        .distinct()
        .toList();
  }

  /** 652*o sk, a number of 86 and its neighbours, or 008*j; null where nothing tells. */
  @Nullable Boolean fiction() {
    String form = record.first("008", 'j');
    if (form != null) {
      return "fdp".contains(form);
    }
    List<String> shelves = record.data("652").flatMap(f -> f.all("mno").stream()).toList();
    if (shelves.stream().anyMatch(s -> s.equals("sk") || s.matches("8[1-9]([^0-9].*)?"))) {
      return true;
    }
    return shelves.isEmpty() ? null : Boolean.FALSE;
  }

  /** 008*o b (children) and s (school), 008*x (level), and ages that notes tell. */
  Audience audience(Reading reading) {
    String kind = record.first("008", 'o');
    if (kind != null && "bs".contains(kind)) {
      return Audience.CHILDREN;
    }
    String level = record.first("008", 'x');
    Audience coded = level == null ? Audience.UNKNOWN : level(level.strip());
    Integer from = reading.ageFrom();
    if (coded == Audience.UNKNOWN && from != null) {
      return from < 13 ? Audience.CHILDREN : Audience.YOUNG_ADULT;
    }
    return coded;
  }

  private static Audience level(String code) {
    return switch (code) {
      case "01", "02", "a", "b", "c", "j" -> Audience.CHILDREN;
      case "03", "d" -> Audience.YOUNG_ADULT;
      case "04", "05", "06", "e", "f", "g" -> Audience.ADULT;
      default -> Audience.UNKNOWN;
    };
  }
}
