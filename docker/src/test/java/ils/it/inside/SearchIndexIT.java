package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.ids.Ids;
import ils.core.org.NodeType;
import ils.opac.index.feed.IndexKeeper;
import ils.opac.search.Catalogue;
import ils.opac.search.FacetField;
import ils.opac.search.SearchRequest;
import ils.opac.search.Viewer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The index inside the server follows the database. */
@ExtendWith(ArquillianExtension.class)
class SearchIndexIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LOOK_EVERY_NANOS = 20_000_000;

  @Inject Catalogue catalogue;
  @Inject IndexKeeper keeper;
  @Inject SearchWorld world;
  @Inject CoreWorld nodes;
  @Inject Ids ids;

  private String word() {
    return "ord" + ids.next();
  }

  private int works(SearchRequest request) {
    return catalogue.search(request).workCount();
  }

  private static void becomes(int expected, IntSupplier seen) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (seen.getAsInt() != expected && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
    assertThat(seen.getAsInt()).isEqualTo(expected);
  }

  @Test
  @DisplayName("A130: a stored record is found, a closed one is not")
  void followsRecords() {
    String word = word();
    long bib = world.bib("Historien om " + word);
    becomes(1, () -> works(SearchRequest.of(word)));
    world.close(bib);
    becomes(0, () -> works(SearchRequest.of(word)));
  }

  @Test
  @DisplayName("A130: an item that is lent leaves the availability facet, and comes back")
  void followsItems() {
    String word = word();
    long municipality = nodes.node(null, NodeType.MUNICIPALITY);
    long branch = nodes.node(municipality, NodeType.BRANCH);
    long item = world.item(world.bib(word), branch, municipality, "PUBLIC");
    var available =
        SearchRequest.of(word)
            .choosing(
                Map.of(
                    FacetField.AVAILABLE,
                    List.of("true"),
                    FacetField.BRANCH,
                    List.of(Long.toString(branch))));
    becomes(1, () -> works(available));
    world.move(item, "ON_LOAN");
    becomes(0, () -> works(available));
    world.move(item, "AVAILABLE");
    becomes(1, () -> works(available));
  }

  @Test
  @DisplayName("Stock of a school is not found by the public")
  void hidesSchoolStock() {
    String shown = word();
    String hidden = word();
    long municipality = nodes.node(null, NodeType.MUNICIPALITY);
    long school = nodes.node(municipality, NodeType.SCHOOL);
    world.item(world.bib(hidden), school, municipality, "SCHOOL");
    world.bib(shown);
    becomes(1, () -> works(SearchRequest.of(shown))); // and so the one before has been read too
    assertThat(works(SearchRequest.of(hidden))).isZero();
    assertThat(works(SearchRequest.of(hidden).by(Viewer.STAFF))).isEqualTo(1);
  }

  @Test
  @DisplayName("A rebuild beside the running index loses nothing and goes on following")
  void rebuilds() {
    String before = word();
    String after = word();
    world.bib(before);
    becomes(1, () -> works(SearchRequest.of(before)));
    keeper.rebuild();
    world.bib(after);
    becomes(1, () -> works(SearchRequest.of(after)));
    assertThat(works(SearchRequest.of(before))).isEqualTo(1);
  }
}
