package ils.core.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the visitor is.
 *
 * @param path from {@code /}, without the query
 * @param query as it was sent, still encoded; null if there is none
 */
record Address(String path, @Nullable String query) {

  /** The same address with one query parameter set, relative to this host. */
  String with(String name, String value) {
    Stream<String> kept =
        query == null || query.isEmpty()
            ? Stream.empty()
            : Stream.of(query.split("&", -1)).filter(pair -> !pair.startsWith(name + "="));
    return Stream.concat(kept, Stream.of(name + "=" + value))
        .collect(Collectors.joining("&", path + "?", ""));
  }
}
