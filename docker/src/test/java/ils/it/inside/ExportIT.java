package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.export.ExportRecords;
import ils.cataloguing.marc.MarcFormat;
import ils.core.bib.ResultList;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records out of the running server. */
@ExtendWith(ArquillianExtension.class)
class ExportIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LOOK_EVERY_NANOS = 20_000_000;

  @Inject ImportWorld world;
  @Inject ExportRecords exportRecords;
  @Inject ResultList results;

  @Test
  @DisplayName("A38: the result of a search is exported in every format")
  void aResultListInEveryFormat() throws Exception {
    String word = "eksport" + world.number();
    world.imported(
        world.place(),
        "001 00 *a %s *b PROVE\n245 00 *a Bogen om %s\n$\n".formatted(world.number(), word)
            + "001 00 *a %s *b PROVE\n245 00 *a Mere om %s\n$\n".formatted(world.number(), word)
            + "001 00 *a %s *b PROVE\n245 00 *a Noget andet\n$\n".formatted(world.number()));
    awaitHits(word, 2);

    for (MarcFormat format : MarcFormat.values()) {
      var out = new ByteArrayOutputStream();
      long written = exportRecords.export(format, word, out);

      assertThat(written).as(format.id()).isEqualTo(2);
      assertThat(out.toString(StandardCharsets.UTF_8))
          .as(format.id())
          .contains("Bogen om " + word, "Mere om " + word)
          .doesNotContain("Noget andet");
    }
  }

  private void awaitHits(String word, int hits) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (results.bibs(word).length != hits && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }
}
