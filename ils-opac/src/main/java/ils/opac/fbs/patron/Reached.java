package ils.opac.fbs.patron;

import ils.circulation.policy.notices.Medium;
import ils.core.person.PersonDetails;
import java.util.EnumSet;
import java.util.Set;

/** By which channels of FBS’s a person can be told something at all. */
final class Reached {

  private Reached() {}

  static Set<Medium> by(PersonDetails details) {
    Set<Medium> reached = EnumSet.noneOf(Medium.class);
    if (details.email() != null) {
      reached.add(Medium.EMAIL);
    }
    if (details.phone() != null) {
      reached.add(Medium.SMS);
    }
    return reached;
  }
}
