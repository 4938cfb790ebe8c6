package ils.cataloguing.crosswalk;

import java.util.List;
import java.util.Optional;

/**
 * One row of {@code crosswalk/materials.tsv}: a pair of 009 *a and *g, and what MARC 21 has for it.
 *
 * @param specific 009 *g; empty where the row is for every one
 * @param physical 007/00-01; empty for no 007
 */
record Material(String general, String specific, Row.Way way, char type, String physical) {

  private static final List<Material> ALL =
      Table.lines("materials.tsv").stream().map(Material::parse).toList();

  private static Material parse(String[] cells) {
    String[] pair = cells[0].split("/");
    return new Material(
        pair[0],
        pair.length > 1 ? pair[1] : "",
        Row.Way.of(cells[1]),
        cells[2].charAt(0),
        cells[3]);
  }

  /** The row for the pair, else one for its general part alone. */
  static Optional<Material> forth(String general, String specific) {
    return ALL.stream()
        .filter(row -> row.way() != Row.Way.BACK && row.general().equals(general))
        .filter(row -> row.specific().equals(specific))
        .findFirst()
        .or(
            () ->
                ALL.stream()
                    .filter(row -> row.way() != Row.Way.BACK && row.general().equals(general))
                    .findFirst()
                    .map(row -> new Material(general, "", Row.Way.FORTH, row.type(), "")));
  }

  /** The row for what MARC 21 tells, else one for its type alone. */
  static Optional<Material> back(char type, String physical) {
    return ALL.stream()
        .filter(row -> row.way() != Row.Way.FORTH && row.type() == type)
        .filter(row -> row.physical().equals(physical))
        .findFirst()
        .or(
            () ->
                ALL.stream()
                    .filter(row -> row.way() != Row.Way.FORTH && row.type() == type)
                    .filter(row -> row.specific().isEmpty() || row.physical().isEmpty())
                    .findFirst());
  }
}
