package ils.cataloguing.sql;

import ils.cataloguing.profile.ItemDraft;
import ils.core.item.Audience;
import ils.core.item.Barcode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as cataloguing sees it: what describes it, and never its state or place.
 *
 * @param version counts every change of the row, circulation's too
 */
public record ItemRow(long id, long bib, int version, ItemDraft draft) {

  /** The columns that describe an item. */
  public static final String DESCRIPTION =
      "home_node_id, location, call_number, material_group, loan_kind, audience, audience_node_id,"
          + " price_minor, note";

  /** How many columns there are. */
  public static final int COUNT = 9;

  /** The same for an update. */
  public static final String ASSIGNMENTS = DESCRIPTION.replace(",", " = ?,") + " = ?";

  private static final String SELECT =
      "select id, bib_id, version, municipality_id, barcode, " + DESCRIPTION + " from item where ";

  /** The values of the describing columns, in their order. */
  public static @Nullable Object[] values(ItemDraft draft) {
    return Sql.row(
        draft.homeNode(),
        draft.location(),
        draft.callNumber(),
        draft.materialGroup(),
        draft.loanKind(),
        draft.audience().name(),
        draft.audienceNode(),
        draft.priceMinor(),
        draft.note());
  }

  public static List<ItemRow> withBarcodes(Connection connection, Collection<String> barcodes)
      throws SQLException {
    return where(connection, "barcode", barcodes);
  }

  public static List<ItemRow> onBibs(Connection connection, Collection<Long> bibs)
      throws SQLException {
    return where(connection, "bib_id", bibs);
  }

  public static List<ItemRow> withIds(Connection connection, Collection<Long> ids)
      throws SQLException {
    return where(connection, "id", ids);
  }

  private static List<ItemRow> where(Connection connection, String column, Collection<?> values)
      throws SQLException {
    if (values.isEmpty()) {
      return List.of();
    }
    String sql = SELECT + column + " in (" + Sql.marks(values.size()) + ")";
    return Sql.list(connection, sql, ItemRow::read, List.copyOf(values));
  }

  private static ItemRow read(ResultSet row) throws SQLException {
    ItemDraft draft =
        new ItemDraft(
            new Barcode(row.getString("barcode")),
            row.getLong("municipality_id"),
            row.getLong("home_node_id"),
            row.getString("location"),
            row.getString("call_number"),
            row.getString("material_group"),
            row.getString("loan_kind"),
            Audience.valueOf(row.getString("audience")),
            row.getObject("audience_node_id", Long.class),
            row.getObject("price_minor", Long.class),
            row.getString("note"));
    return new ItemRow(row.getLong("id"), row.getLong("bib_id"), row.getInt("version"), draft);
  }
}
