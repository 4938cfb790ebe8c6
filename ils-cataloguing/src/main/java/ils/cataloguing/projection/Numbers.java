package ils.cataloguing.projection;

import ils.core.bib.Projection.Identifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The identifiers of one record, each once. */
final class Numbers {

  /** Longer ones would not fit {@code bib_identifier} and are no numbers anybody types. */
  private static final int LONGEST = 64;

  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private final Set<String> isbns = new LinkedHashSet<>();

  void add(String kind, @Nullable String value) {
    if (value != null && !value.isBlank() && value.strip().length() <= LONGEST) {
      identifiers.add(new Identifier(kind, value.strip()));
    }
  }

  void isbn(String value) {
    Isbn.parse(value).ifPresent(isbns::add);
  }

  List<String> isbns() {
    return List.copyOf(isbns);
  }

  List<Identifier> identifiers() {
    return List.copyOf(identifiers);
  }
}
