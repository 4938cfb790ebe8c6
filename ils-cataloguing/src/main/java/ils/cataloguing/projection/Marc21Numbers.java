package ils.cataloguing.projection;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcRecord;
import org.jspecify.annotations.Nullable;

/** The identifiers of MARC 21: 001, 010, 020, 022, 024, 028 and 035. */
final class Marc21Numbers {

  private static final String OCLC = "(OCoLC)";

  private Marc21Numbers() {}

  static Numbers of(MarcRecord record) {
    Numbers numbers = new Numbers();
    String control = record.controlNumber();
    if (control != null) {
      numbers.add(Faust.isValid(control) && isDanish(record) ? "faust" : "control", control);
    }
    record.dataFields().forEach(field -> add(field, numbers));
    return numbers;
  }

  private static boolean isDanish(MarcRecord record) {
    String owner = record.control("003");
    return owner != null && (owner.startsWith("DK") || owner.startsWith("DLB"));
  }

  private static void add(DataField field, Numbers numbers) {
    switch (field.tag()) {
      case "010" -> numbers.add("lccn", field.first('a'));
      case "020" -> field.all("a").forEach(numbers::isbn);
      case "022" -> numbers.add("issn", field.first('a'));
      case "024" -> numbers.add(standard(field.ind1()), field.first('a'));
      case "028" -> numbers.add("publisher", field.first('a'));
      case "035" -> system(field.first('a'), numbers);
      default -> {}
    }
  }

  private static String standard(char kind) {
    return switch (kind) {
      case '0' -> "isrc";
      case '1' -> "upc";
      case '2' -> "ismn";
      case '3' -> "ean";
      default -> "other";
    };
  }

  private static void system(@Nullable String number, Numbers numbers) {
    if (number != null && number.startsWith(OCLC)) {
      numbers.add("oclc", number.substring(OCLC.length()).replaceFirst("^(ocm|ocn|on)", ""));
    } else {
      numbers.add("other", number);
    }
  }
}
