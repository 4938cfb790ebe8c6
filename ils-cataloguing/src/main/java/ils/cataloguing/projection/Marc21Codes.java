package ils.cataloguing.projection;

import ils.cataloguing.marc.MarcRecord;
import ils.core.bib.Projection.Audience;
import ils.core.bib.Projection.MaterialType;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The positions of leader, 007 and 008, and the codes of 041, in MARC 21. */
final class Marc21Codes {

  private final char type;
  private final char level;
  private final String fixed;
  private final MarcRecord record;

  Marc21Codes(MarcRecord record) {
    this.record = record;
    this.type = record.leader().charAt(6);
    this.level = record.leader().charAt(7);
    String field = record.control("008");
    this.fixed = field == null ? "" : field;
  }

  MaterialType material() {
    return switch (type) {
      case 'a', 't' -> text();
      case 'c', 'd' -> MaterialType.SHEET_MUSIC;
      case 'e', 'f' -> MaterialType.MAP;
      case 'g' -> visual();
      case 'i' -> MaterialType.AUDIOBOOK;
      case 'j' -> MaterialType.MUSIC;
      case 'k' -> MaterialType.IMAGE;
      case 'm' -> at(26) == 'g' ? MaterialType.GAME : MaterialType.ELECTRONIC;
      case 'o', 'p' -> MaterialType.MIXED;
      case 'r' -> at(33) == 'g' ? MaterialType.GAME : MaterialType.OBJECT;
      default -> MaterialType.OTHER;
    };
  }

  private MaterialType text() {
    if ("bis".indexOf(level) >= 0) {
      return MaterialType.PERIODICAL;
    }
    return isOnline() ? MaterialType.EBOOK : MaterialType.BOOK;
  }

  /** Slides, filmstrips and pictures are no films. */
  private MaterialType visual() {
    return "fs".indexOf(at(33)) >= 0 ? MaterialType.IMAGE : MaterialType.FILM;
  }

  private boolean isOnline() {
    String physical = record.control("007");
    String carrier = record.first("338", 'b');
    String medium = record.first("245", 'h');
    return "oqs".indexOf(at(23)) >= 0
        || (physical != null && physical.startsWith("cr"))
        || "cr".equals(carrier)
        || (medium != null && medium.contains("electronic"));
  }

  List<String> languages() {
    List<String> coded = codes("a");
    String main = fixed.length() >= 38 ? fixed.substring(35, 38) : "";
    return Stream.concat(Stream.of(main), coded.stream())
        .filter(code -> code.matches("[a-z]{3}"))
        .filter(code -> !List.of("und", "zxx", "mul").contains(code))
        .distinct()
        .toList();
  }

  @Nullable String originalLanguage() {
    List<String> original = codes("h");
    return original.isEmpty() ? null : original.getFirst();
  }

  /** Older records write several codes in one subfield: {@code engfre}. */
  private List<String> codes(String subfield) {
    return record
        .data("041")
        .flatMap(field -> field.all(subfield).stream())
        .map(String::strip)
        .filter(text -> text.length() % 3 == 0)
        .flatMap(
            t -> IntStream.range(0, t.length() / 3).mapToObj(i -> t.substring(i * 3, i * 3 + 3)))
        .toList();
  }

  /** Literary form: books 008/33, sound recordings 008/30; null where it is not told. */
  @Nullable Boolean fiction() {
    char form = type == 'i' ? at(30) : isBook() ? at(33) : '|';
    if ("1dfhjp".indexOf(form) >= 0) {
      return true;
    }
    return "0eis".indexOf(form) >= 0 ? Boolean.FALSE : null;
  }

  private boolean isBook() {
    return (type == 'a' || type == 't') && "acdm".indexOf(level) >= 0;
  }

  Audience audience(Reading reading) {
    Integer from = reading.ageFrom();
    return switch (at(22)) {
      case 'a', 'b', 'c', 'j' -> Audience.CHILDREN;
      case 'd' -> Audience.YOUNG_ADULT;
      case 'e', 'f', 'g' -> Audience.ADULT;
      default ->
          from == null ? Audience.UNKNOWN : from < 13 ? Audience.CHILDREN : Audience.YOUNG_ADULT;
    };
  }

  @Nullable Integer year() {
    return fixed.length() < 11 ? null : Years.in(fixed.substring(7, 11));
  }

  private char at(int position) {
    return position < fixed.length() ? fixed.charAt(position) : '|';
  }
}
