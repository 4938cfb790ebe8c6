package ils.circulation.act;

import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where, when and how an act happens.
 *
 * @param desk the node where the actor stands
 * @param library the branch or school that the desk belongs to, or the desk itself
 * @param municipality whose data is seen
 */
public record Place(
    OrgNode desk, OrgNode library, long municipality, Occasion occasion, Instant now) {

  public ZoneId zone() {
    return desk.zone();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, zone());
  }

  public Channel channel() {
    return occasion.channel();
  }

  public boolean isStaffed() {
    return !occasion.channel().isSelfService();
  }
}
