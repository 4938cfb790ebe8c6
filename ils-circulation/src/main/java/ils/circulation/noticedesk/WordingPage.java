package ils.circulation.noticedesk;

import ils.circulation.policy.notices.Complaint;
import ils.circulation.policy.notices.NoticeKind;
import ils.circulation.wording.FillWording.Filled;
import ils.circulation.wording.Wording;
import ils.circulation.wording.WordingKey;
import ils.core.org.OrgNode;
import ils.core.page.View;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a wording is written.
 *
 * @param node for which it is written
 * @param nodes for which the reader may write
 * @param inForce what counts there now
 * @param from where that comes from; null for what ships
 * @param versions the node's own, the newest first
 * @param card of the patron to try it out on
 * @param tried how it reads; null if it cannot be filled in
 */
public record WordingPage(
    WordingKey key,
    OrgNode node,
    List<OrgNode> nodes,
    Wording inForce,
    @Nullable OrgNode from,
    List<Wording> versions,
    Text text,
    String card,
    @Nullable Filled tried,
    ZoneId zone) {

  /**
   * As it stands in the form.
   *
   * @param complaints why it was not saved
   */
  public record Text(String subject, String body, List<Complaint> complaints) {}

  /** The version of the node that the form changes; 0 for none. */
  public int seen() {
    return versions.isEmpty() ? 0 : versions.getFirst().version();
  }

  /** Whether the node has a wording of its own. */
  public boolean isOwn() {
    return !versions.isEmpty() && versions.getFirst().body() != null;
  }

  /** What may be said of each thing told, sorted. */
  public TreeSet<String> fields() {
    return new TreeSet<>(key.kind().fields());
  }

  public TreeSet<String> common() {
    return new TreeSet<>(NoticeKind.COMMON);
  }

  /** Why it was not saved, by field, each naming its line. */
  public Map<String, String> errors(View view) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Complaint complaint : text.complaints()) {
      String field = complaint.line() == 0 ? "subject" : "body";
      String where =
          complaint.line() == 0
              ? view.text("circulation.wording.subject")
              : view.text("circulation.wording.line", Integer.toString(complaint.line()));
      String sentence =
          view.text(
              "circulation.wording.error." + complaint.problem().word(), where, complaint.field());
      errors.merge(field, sentence, (one, more) -> one + " " + more);
    }
    return errors;
  }
}
