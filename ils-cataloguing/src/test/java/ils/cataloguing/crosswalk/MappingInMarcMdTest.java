package ils.cataloguing.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("MARC.md shows the tables of the crosswalk as they are; -Dapprove writes them there")
class MappingInMarcMdTest {

  private static final Path MARC_MD = Path.of("MARC.md");
  private static final String BEGIN = "<!-- crosswalk: written by MappingInMarcMdTest -->\n";
  private static final String END = "<!-- end of crosswalk -->\n";

  @Test
  void theMappingIsThere() throws IOException {
    String text = Files.readString(MARC_MD);
    String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
    String after = text.substring(text.indexOf(END));
    String wanted = before + tables() + after;
    if (System.getProperty("approve") != null) {
      Files.writeString(MARC_MD, wanted);
    }
    assertThat(Files.readString(MARC_MD)).isEqualTo(wanted);
  }

  @Test
  void everyRowNamesItsSource() {
    assertThat(Table.rows()).allSatisfy(row -> assertThat(row.source()).startsWith("K "));
  }

  private static String tables() {
    return "\n"
        + table("danmarc2-marc21.tsv", "danMARC2", "way", "MARC 21", "how", "source")
        + table("codes.tsv", "danMARC2", "place", "codes", "source")
        + table("materials.tsv", "009 *a/*g", "way", "leader/06", "007", "source");
  }

  private static String table(String name, String... headings) {
    String rows =
        Table.lines(name).stream()
            .map(cells -> List.of(cells).stream().map(MappingInMarcMdTest::code))
            .map(cells -> cells.collect(Collectors.joining(" | ", "| ", " |\n")))
            .collect(Collectors.joining());
    return "| "
        + String.join(" | ", headings)
        + " |\n|"
        + "---|".repeat(headings.length)
        + "\n"
        + rows
        + "\n";
  }

  private static String code(String cell) {
    return cell.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
  }
}
