package ils.cataloguing.projection;

import ils.core.bib.Projection.Contributor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** People and bodies of one record, each once, with all their roles. */
final class Contributors {

  private final Map<String, Contributor> bySortName = new LinkedHashMap<>();

  void add(Contributor contributor) {
    bySortName.merge(contributor.sortName(), contributor, Contributors::merged);
  }

  List<Contributor> all() {
    return new ArrayList<>(bySortName.values());
  }

  private static Contributor merged(Contributor one, Contributor other) {
    List<String> roles =
        Stream.concat(one.roles().stream(), other.roles().stream()).distinct().toList();
    String dates = one.dates() == null ? other.dates() : one.dates();
    return new Contributor(one.name(), one.sortName(), one.kind(), roles, dates);
  }
}
