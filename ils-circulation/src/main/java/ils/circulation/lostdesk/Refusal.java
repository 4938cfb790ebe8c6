package ils.circulation.lostdesk;

import ils.circulation.desk.Line;
import ils.circulation.lostdesk.Confirmation.Button;
import java.util.List;

/**
 * Why an act cannot be done, or what must be chosen before.
 *
 * @param act the word in its texts
 * @param back where to go instead
 * @param action where a choice is posted to
 * @param choices the answers that are possible; none where it cannot be done at all
 */
public record Refusal(
    String act, List<Line> why, String back, String action, List<Button> choices) {

  public Refusal {
    why = List.copyOf(why);
    choices = List.copyOf(choices);
  }
}
