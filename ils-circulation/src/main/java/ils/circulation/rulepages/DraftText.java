package ils.circulation.rulepages;

import ils.circulation.policy.grid.LineDiff;
import java.util.List;

/**
 * The text of a draft in its editor.
 *
 * @param text what stands in the editor: the draft's, or what could not be saved
 * @param lines the draft's lines with their problems
 * @param conflict what differs between what somebody else has saved and what stands in the editor;
 *     empty if nobody has
 */
public record DraftText(
    DraftHead head, String text, List<NumberedLine> lines, List<LineDiff.Line> conflict) {

  public DraftText {
    lines = List.copyOf(lines);
    conflict = List.copyOf(conflict);
  }
}
