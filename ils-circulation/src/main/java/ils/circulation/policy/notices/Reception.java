package ils.circulation.policy.notices;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person’s choices of channels by topic, told as two switches: fronts of the shared patron API
 * know no topics. Both on is "as the library does it"; both off is the inbox alone.
 */
public record Reception(boolean email, boolean sms) {

  /**
   * How the switches stand: on if there is an address, and some topic goes by that channel or is
   * left to the library.
   *
   * @param addresses the channels that the person has an address for
   */
  public static Reception of(Map<Topic, Medium> wishes, Set<Medium> addresses) {
    return new Reception(
        addresses.contains(Medium.EMAIL) && isWanted(wishes, Medium.EMAIL),
        addresses.contains(Medium.SMS) && isWanted(wishes, Medium.SMS));
  }

  private static boolean isWanted(Map<Topic, Medium> wishes, Medium medium) {
    for (Topic topic : Topic.values()) {
      Medium wish = wishes.get(topic);
      if (wish == null || wish == medium) {
        return true;
      }
    }
    return false;
  }

  /** The choices that these switches stand for, the same for each topic; null: the library’s. */
  public Map<Topic, @Nullable Medium> wishes() {
    Map<Topic, @Nullable Medium> wishes = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      wishes.put(topic, wish());
    }
    return wishes;
  }

  private @Nullable Medium wish() {
    if (email && sms) {
      return null;
    }
    if (email) {
      return Medium.EMAIL;
    }
    return sms ? Medium.SMS : Medium.INBOX;
  }
}
