package ils.circulation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptTest {

  @Test
  void whatIsKeptIsReadBackWithoutItsNulls() {
    Map<String, @Nullable String> before = new HashMap<>();
    before.put("state", "OPEN");
    before.put("returned_at", null);
    var row = new KeptRow(KeptTable.LOAN, List.of("7"), before, Map.of("state", "RETURNED"));
    var added = new KeptRow(KeptTable.TRANSIT, List.of("8"), null, Map.of());
    var kept = new Kept(List.of(row, added), List.of(1L), List.of(2L), List.of(3L));

    Kept read = Json.read(Json.write(kept), Kept.class);

    assertThat(read.rows().getFirst().before()).isEqualTo(Map.of("state", "OPEN"));
    assertThat(read.rows()).extracting(KeptRow::wasAdded).containsExactly(false, true);
    assertThat(read.lines()).containsExactly(1L);
    assertThat(read.shares()).containsExactly(2L);
    assertThat(read.events()).containsExactly(3L);
  }

  @Test
  void valuesAreWrittenAsTheDatabaseReadsThem() {
    Instant at = Instant.parse("2026-09-03T10:00:00.123456789Z");

    assertThat(CellText.of(at)).isEqualTo("2026-09-03 10:00:00.123456");
    assertThat(CellText.of(java.sql.Timestamp.valueOf("2026-09-03 10:00:00.5")))
        .isEqualTo("2026-09-03 10:00:00.500000");
    assertThat(CellText.of(LocalDate.of(2026, 9, 3))).isEqualTo("2026-09-03");
    assertThat(CellText.of(true)).isEqualTo("1");
    assertThat(CellText.of(null)).isNull();
  }

  @Test
  void idsAreBoundAsNumbers() {
    assertThat(CellText.bound("9007199254740993")).isEqualTo(9007199254740993L);
    assertThat(CellText.bound("22-7")).isEqualTo("22-7");
    assertThat(CellText.bound("2026-09-03")).isEqualTo("2026-09-03");
    assertThat(CellText.bound(null)).isNull();
  }
}
