package ils.circulation.holddesk;

import ils.circulation.desk.PatronHit;
import java.util.List;

/**
 * Who shall have a title on hold.
 *
 * @param typed a card or a name, as it was searched for; empty at first
 * @param hits whom it found; at first those who were open at this computer
 */
public record HoldPatron(HoldDraft.Title title, String typed, List<PatronHit> hits) {

  public HoldPatron {
    hits = List.copyOf(hits);
  }

  public boolean isSearched() {
    return !typed.isEmpty();
  }
}
