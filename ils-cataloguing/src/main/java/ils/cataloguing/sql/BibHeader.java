package ils.cataloguing.sql;

import ils.core.bib.Projection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of {@code bib} and {@code bib_identifier} that a projection fills. */
public final class BibHeader {

  /** How many columns there are. */
  public static final int COUNT = 9;

  public static final String COLUMNS =
      "title, author, year, language, material_type, audience, work_key, part_of, projection";

  /** The same for an update. */
  public static final String ASSIGNMENTS = COLUMNS.replace(",", " = ?,") + " = ?";

  public static final String INSERT_IDENTIFIER =
      "insert ignore into bib_identifier (bib_id, kind, value) values (?,?,?)";

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_AUTHOR = 250;
  private static final int LONGEST_PART_OF = 64;

  private BibHeader() {}

  /**
   * The values of the columns, in their order.
   *
   * @param json the projection as JSON
   */
  public static @Nullable Object[] values(Projection told, String json) {
    return Sql.row(
        cut(told.title(), LONGEST_TITLE),
        told.contributors().isEmpty()
            ? null
            : cut(told.contributors().getFirst().sortName(), LONGEST_AUTHOR),
        told.year(),
        told.languages().isEmpty() ? null : told.languages().getFirst(),
        told.materialType().name(),
        told.audience().name(),
        told.workKey(),
        partOf(told),
        json);
  }

  /** The rows of {@code bib_identifier}: record, kind, value. */
  public static List<List<Object>> identifiers(long bib, Projection told) {
    List<List<Object>> rows = new ArrayList<>();
    told.isbns().forEach(isbn -> rows.add(List.of(bib, "isbn", isbn)));
    told.identifiers().forEach(number -> rows.add(List.of(bib, number.kind(), number.value())));
    return rows;
  }

  private static @Nullable String partOf(Projection told) {
    String partOf = told.partOf();
    return partOf == null || partOf.length() > LONGEST_PART_OF ? null : partOf;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
