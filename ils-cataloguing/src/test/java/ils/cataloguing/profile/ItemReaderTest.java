package ils.cataloguing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.testing.Marc21Lines;
import ils.core.item.Audience;
import ils.core.item.Barcode;
import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisations;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Items are read from a local field, and what could not be lent or found is refused")
class ItemReaderTest {

  private static final long TOWN = 1;
  private static final long MAIN = 2;
  private static final long SCHOOL = 3;

  private static final OrgTree TREE =
      Organisations.of(
          node(TOWN, "TOWN", NodeType.MUNICIPALITY, null),
          node(MAIN, "MAIN", NodeType.BRANCH, MAIN),
          node(SCHOOL, "SKOLE", NodeType.SCHOOL, SCHOOL),
          new OrgNode(
              9,
              null,
              NodeType.BRANCH,
              "ELSE",
              null,
              "Ude",
              "Else",
              ZoneId.of("Europe/Copenhagen"),
              Set.of(),
              List.of(9L),
              null,
              9L,
              null));

  private final ItemReader reader =
      new ItemReader(new ImportProfiles().find("demo-marc21").orElseThrow().items(), TREE, TOWN);

  private static OrgNode node(long id, String code, NodeType type, Long library) {
    return new OrgNode(
        id,
        id == TOWN ? null : TOWN,
        type,
        code,
        null,
        code,
        code,
        ZoneId.of("Europe/Copenhagen"),
        Set.of(),
        id == TOWN ? List.of(TOWN) : List.of(TOWN, id),
        TOWN,
        library,
        null);
  }

  private ItemReader.Items read(String... fields) {
    return reader.read(
        Marc21Lines.record(
            List.of(("LDR 00000nam a2200000 a 4500\n" + String.join("\n", fields)).split("\n"))));
  }

  @Test
  void everyAttributeIsTakenAndDefaultsFillTheRest() {
    var items =
        read(
            "852 ## $b MAIN $c VOKSEN $h 86 $p 5700000000017 $9 price=14900 $z Ridset $9 loan=SHORT");

    assertThat(items.refusals()).isEmpty();
    assertThat(items.drafts())
        .containsExactly(
            new ItemDraft(
                new Barcode("5700000000017"),
                TOWN,
                MAIN,
                "VOKSEN",
                "86",
                "BOOK",
                "SHORT",
                Audience.PUBLIC,
                null,
                14900L,
                "Ridset"));
  }

  @Test
  void stockOfASchoolBelongsToTheBranchUnlessTheFieldNamesAnotherSchool() {
    var items =
        read(
            "852 ## $b SKOLE $p 5700000000024 $9 audience=SCHOOL",
            "852 ## $b MAIN $p 5700000000031 $9 audience=CLASS_SET $9 school=SKOLE");

    assertThat(items.drafts()).extracting(ItemDraft::audienceNode).containsExactly(SCHOOL, SCHOOL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "852 ## $b MAIN                                | an item without a barcode in subfield p",
        "852 ## $b MAIN $p ??                          | '??' is not a barcode",
        "852 ## $p 5700000000017                       | 5700000000017: no branch in subfield b",
        "852 ## $b NIX $p 5700000000017                | 5700000000017: there is no branch with the code NIX",
        "852 ## $b TOWN $p 5700000000017               | 5700000000017: TOWN is no branch, but a MUNICIPALITY",
        "852 ## $b ELSE $p 5700000000017               | 5700000000017: the branch ELSE is not within TOWN",
        "852 ## $b MAIN $p 5700000000017 $9 price=1,50 | 5700000000017: the price '1,50' is no whole number of minor units",
        "852 ## $b MAIN $p 5700000000017 $9 audience=X | 5700000000017: 'X' is no audience",
      })
  void anUnfitItemIsRefusedWithTheReason(String field, String why) {
    var items = read(field);

    assertThat(items.drafts()).isEmpty();
    assertThat(items.refusals()).containsExactly(why);
  }

  @Test
  void oneBadFieldDoesNotKeepTheOthersOut() {
    var items = read("852 ## $b NIX $p 5700000000017", "852 ## $b MAIN $p 5700000000024");

    assertThat(items.drafts()).hasSize(1);
    assertThat(items.refusals()).hasSize(1);
  }
}
