package ils.cataloguing.brief;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import ils.core.item.BriefItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A brief item as a MARC 21 record: number, title, author, and what it is in the leader. */
final class BriefMarc {

  private BriefMarc() {}

  /**
   * @param number the control number, of our own making
   */
  static MarcRecord of(BriefItem brief, long number) {
    List<MarcField> fields = new ArrayList<>();
    fields.add(new ControlField("001", Long.toString(number)));
    if (brief.author() != null && !brief.author().isBlank()) {
      fields.add(field("100", '1', brief.author()));
    }
    fields.add(field("245", '0', brief.title()));
    return new MarcRecord(MarcFamily.MARC21, leader(brief.materialGroup()), fields);
  }

  private static DataField field(String tag, char ind1, String text) {
    return new DataField(tag, ind1, '0', List.of(new Subfield('a', text.strip())));
  }

  /** Leader/06, type of record; a book where the group says no more. */
  private static String leader(String materialGroup) {
    char type =
        switch (materialGroup.toUpperCase(Locale.ROOT)) {
          case "SHEET_MUSIC" -> 'c';
          case "MAP" -> 'e';
          case "FILM" -> 'g';
          case "AUDIOBOOK" -> 'i';
          case "MUSIC" -> 'j';
          case "GAME", "OBJECT" -> 'r';
          default -> 'a';
        };
    // Leader/17, encoding level: 5, partial or preliminary.
    return "00000n" + type + "m a2200000 5 4500";
  }
}
