package ils.opac.index.feed;

import static ils.opac.TestBibs.bib;
import static org.assertj.core.api.Assertions.assertThat;

import ils.core.bib.Projection;
import ils.core.json.Json;
import ils.opac.index.CatalogueIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  private static BibRows.StoredBib stored(long id, String projection) {
    return new BibRows.StoredBib(id, projection, false, Instant.EPOCH, ItemRows.Held.NOTHING);
  }

  @Test
  void aRecordThatCannotBeReadDoesNotKeepOthersOut(@TempDir Path folder) throws IOException {
    Projection good = bib(2, "Krig og fred").by("Tolstoj, Lev").projection();
    try (var index = new CatalogueIndex(folder, 16)) {
      Intake.take(stored(1, "{\"title\":"), index::put);
      Intake.take(stored(2, Json.write(good)), index::put);
      index.refresh();
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void aProjectionSurvivesTheDatabase() {
    Projection record =
        bib(1, "Åen").subtitle("x").inSeries("Serie", "2").faust("12345678").projection();
    assertThat(Json.read(Json.write(record), Projection.class)).isEqualTo(record);
  }

  @Test
  void anItemThatIsGoneLeavesTheTitleToStaff() {
    var held = ItemRows.Held.NOTHING.and(Optional.empty());
    assertThat(held.allGone()).isTrue();
    assertThat(ItemRows.Held.NOTHING.allGone()).isFalse();
  }
}
