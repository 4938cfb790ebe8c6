package ils.circulation.finance;

import ils.core.page.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An export as a table that spreadsheets and accounting systems read: UTF-8 with a mark at its
 * beginning, semicolons, CRLF, amounts with a point. The same export gives the same bytes.
 */
final class FinanceCsv {

  private static final List<String> COLUMNS =
      List.of(
          "municipality",
          "from",
          "to",
          "section",
          "owner",
          "place",
          "kind",
          "method",
          "lines",
          "amount");

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private FinanceCsv() {}

  static String print(FinanceExport export, Texts texts) {
    String head =
        line(COLUMNS.stream().map(column -> texts.text("circulation.finance.column." + column)));
    return BYTE_ORDER_MARK
        + head
        + export.rows().stream().map(row -> line(export, row)).collect(Collectors.joining());
  }

  private static String line(FinanceExport export, FinanceRow row) {
    return line(
        Stream.of(
            export.municipality(),
            export.from().toString(),
            export.to().toString(),
            row.section().name(),
            row.owner(),
            row.place(),
            row.kind(),
            row.method(),
            Long.toString(row.lines()),
            row.amount().toString()));
  }

  private static String line(Stream<String> cells) {
    return cells.map(FinanceCsv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
