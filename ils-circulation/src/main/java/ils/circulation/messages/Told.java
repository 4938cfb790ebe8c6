package ils.circulation.messages;

import ils.circulation.policy.notices.NoticeKind;
import java.util.Map;

/**
 * One thing that a message tells.
 *
 * @param isTrue false when its cause is gone: returned meanwhile, undone, paid
 * @param values of the fields of its kind, in the language of the message
 */
public record Told(
    long message,
    long notice,
    NoticeKind kind,
    long node,
    boolean isTrue,
    Map<String, String> values) {

  public Told {
    values = Map.copyOf(values);
  }
}
