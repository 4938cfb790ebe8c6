package ils.opac.search;

import ils.opac.index.Visibility;
import java.util.List;
import java.util.Set;

/**
 * Who is searching, as far as it decides what may be found.
 *
 * @param sees the stock that may be found
 * @param all whether everything may be found, whatever {@code sees} says
 */
public record Viewer(Set<Visibility> sees, boolean all) {

  /** Anybody, not signed in. */
  public static final Viewer ANYBODY = new Viewer(Set.of(Visibility.PUBLIC), false);

  /** Staff, who find all there is. */
  public static final Viewer STAFF = new Viewer(Set.of(), true);

  public Viewer {
    sees = Set.copyOf(sees);
  }

  /** Whether stock at a place ({@link Visibility#at}) may be found and counted. */
  boolean maySee(String place) {
    return all || sees.contains(Visibility.of(place));
  }

  List<String> tokens() {
    return sees.stream().map(Visibility::token).toList();
  }
}
