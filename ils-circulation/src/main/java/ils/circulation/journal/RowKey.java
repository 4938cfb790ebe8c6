package ils.circulation.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a row is: its table, and its primary key as texts. */
record RowKey(KeptTable table, List<String> key) {

  static RowKey of(KeptTable table, @Nullable Object... key) {
    return new RowKey(
        table, Arrays.stream(key).map(part -> Objects.requireNonNull(CellText.of(part))).toList());
  }
}
