package ils.circulation.standing;

import ils.circulation.blocks.BlockType;
import ils.circulation.desk.PatronStanding;
import ils.circulation.loans.PatronView;
import ils.core.org.OrgNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A patron's blocks and notes, with the forms to set and lift them.
 *
 * @param types those that can be set here
 * @param places where a block or a note can count: this desk's library and what is above it
 */
public record StandingPage(
    PatronView patron,
    PatronStanding standing,
    List<BlockType> types,
    List<OrgNode> places,
    LocalDate today,
    ZoneId zone) {

  public StandingPage {
    types = List.copyOf(types);
    places = List.copyOf(places);
  }

  /** The role that the page was opened in. */
  public String role() {
    return String.valueOf(patron.chosenRole());
  }
}
