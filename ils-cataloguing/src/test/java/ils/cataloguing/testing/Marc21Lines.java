package ils.cataloguing.testing;

import ils.cataloguing.marc.ControlField;
import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcField;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.Subfield;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * MARC 21 as cataloguers write it, the leader first: {@code LDR 00000cam...}, {@code 001 1}, {@code
 * 245 10 $a Title}; {@code #} is a blank indicator.
 */
public final class Marc21Lines {

  private Marc21Lines() {}

  public static MarcRecord record(List<String> lines) {
    List<MarcField> fields = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String tag = line.substring(0, 3);
      String rest = line.substring(4);
      fields.add(tag.startsWith("00") ? new ControlField(tag, rest) : field(tag, rest));
    }
    return new MarcRecord(MarcFamily.MARC21, lines.getFirst().substring(4), fields);
  }

  private static DataField field(String tag, String rest) {
    List<Subfield> subfields =
        Arrays.stream(rest.substring(3).split("(?=\\$. )"))
            .map(s -> new Subfield(s.charAt(1), s.substring(3).strip()))
            .toList();
    return new DataField(tag, indicator(rest, 0), indicator(rest, 1), subfields);
  }

  private static char indicator(String text, int at) {
    return text.charAt(at) == '#' ? ' ' : text.charAt(at);
  }
}
