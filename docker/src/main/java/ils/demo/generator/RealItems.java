package ils.demo.generator;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.demo.works.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives the real records of the demo library copies in its libraries. */
final class RealItems {

  private static final int PURPOSE = 31;
  private static final int OLD = 1985;
  private static final List<String> BRANCHES = List.of("SOL-BY", "SOL-FJ", "SOL-MO", "VIG-HB");

  private final long seed;

  RealItems(long seed) {
    this.seed = seed;
  }

  /**
   * The record with our items in place of the holdings of the library it came from.
   *
   * @param number which one of the selection; it goes into the barcodes
   */
  MarcRecord stocked(MarcRecord record, int number) {
    List<MarcField> fields = new ArrayList<>();
    record.fields().stream().filter(f -> !f.tag().equals("852")).forEach(fields::add);
    for (PlannedItem item : items(record, number)) {
      fields.add(Marc21Items.field(item));
    }
    return new MarcRecord(record.family(), record.leader(), fields);
  }

  private List<PlannedItem> items(MarcRecord record, int number) {
    var items = new ArrayList<PlannedItem>();
    if (online(record)) {
      return items;
    }
    var dice = Dice.of(seed, number, PURPOSE);
    int price = (dice.between(10, 60) * 10 - 1) * 100;
    List<String> at = new ArrayList<>(List.of("SOL-HB"));
    if (dice.percent(20)) {
      at.add("SOL-HB");
    }
    BRANCHES.stream().filter(branch -> dice.percent(15)).forEach(at::add);
    for (String branch : at) {
      String barcode = String.format(Locale.ROOT, "4%07d%02d", number, items.size());
      items.add(
          new PlannedItem(
              barcode,
              branch,
              location(record, branch),
              callNumber(record),
              group(record),
              "NORMAL",
              "PUBLIC",
              null,
              price));
    }
    return items;
  }

  private static boolean online(MarcRecord record) {
    String fixed = fixed(record);
    boolean remote = fixed.length() > 23 && (fixed.charAt(23) == 'o' || fixed.charAt(23) == 's');
    return remote || record.leader().charAt(6) == 'm';
  }

  private static String location(MarcRecord record, String branch) {
    return switch (group(record)) {
      case "MUSIC", "SHEET_MUSIC" -> "VOKSEN-MUSIK";
      case "FILM" -> "VOKSEN-FILM";
      case "PERIODICAL" -> "VOKSEN-TIDS";
      default -> branch.equals("SOL-HB") && year(record) < OLD ? "MAGASIN" : "VOKSEN-FREMMED";
    };
  }

  private static String group(MarcRecord record) {
    if (record.leader().charAt(7) == 's') {
      return "PERIODICAL";
    }
    return switch (record.leader().charAt(6)) {
      case 'c', 'd' -> "SHEET_MUSIC";
      case 'e', 'f' -> "MAP";
      case 'g' -> "FILM";
      case 'i' -> "AUDIOBOOK";
      case 'j' -> "MUSIC";
      default -> "BOOK";
    };
  }

  private static String callNumber(MarcRecord record) {
    String dewey = record.first("082", 'a');
    String number = dewey == null ? "" : dewey.replaceAll("[^0-9.].*", "");
    String filing = filing(record);
    return (number.isEmpty() ? filing : number + " " + filing).strip();
  }

  private static String filing(MarcRecord record) {
    String name = record.first("100", 'a');
    String from = name == null ? title(record) : name;
    String word = from.replaceFirst("[ ,:;/].*", "");
    return word.length() > 24 ? word.substring(0, 24) : word;
  }

  private static String title(MarcRecord record) {
    DataField field = record.data("245").findFirst().orElseThrow();
    String title = field.first('a');
    int skip = Character.digit(field.ind2(), 10);
    return title == null ? "" : title.substring(Math.clamp(skip, 0, title.length() / 2));
  }

  private static int year(MarcRecord record) {
    String fixed = fixed(record);
    String year = fixed.length() > 11 ? fixed.substring(7, 11) : "";
    return year.matches("[0-9]{4}") ? Integer.parseInt(year) : 1900;
  }

  private static String fixed(MarcRecord record) {
    @Nullable String fixed = record.control("008");
    return fixed == null ? "" : fixed;
  }
}
