package ils.cataloguing.marc.codec;

import ils.cataloguing.marc.MarcWarning;
import ils.cataloguing.marc.Severity;
import java.util.ArrayList;
import java.util.List;

/** The warnings of one record while it is read. A record with a thousand faults tells the first. */
final class Findings {

  private static final int MOST = 50;
  private static final int LONGEST = 200;

  private final List<MarcWarning> warnings = new ArrayList<>(0);
  private int more;

  void note(String field, String text) {
    add(Severity.NOTE, field, text);
  }

  void minor(String field, String text) {
    add(Severity.MINOR, field, text);
  }

  void major(String field, String text) {
    add(Severity.MAJOR, field, text);
  }

  void loss(String field, String text) {
    add(Severity.LOSS, field, text);
  }

  private void add(Severity severity, String field, String text) {
    if (warnings.size() < MOST) {
      String told = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
      warnings.add(new MarcWarning(severity, field, told));
    } else {
      more++;
    }
  }

  List<MarcWarning> warnings() {
    if (more > 0) {
      var last =
          new MarcWarning(
              Severity.LOSS, MarcWarning.WHOLE_RECORD, more + " more warnings left out");
      more = 0;
      warnings.add(last);
    }
    return List.copyOf(warnings);
  }
}
