package ils.it.patronapi;

import static ils.it.patronapi.PatronWorld.AGENCY;
import static ils.it.patronapi.PatronWorld.ANNA;
import static ils.it.patronapi.PatronWorld.FAUST;
import static ils.it.patronapi.PatronWorld.FOREIGN;
import static ils.it.patronapi.PatronWorld.LIBRARY;
import static ils.it.patronapi.PatronWorld.MAIN;
import static ils.it.patronapi.PatronWorld.SIDE;
import static org.assertj.core.api.Assertions.assertThat;

import ils.it.AgainstTheServer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstTheServer
@RunAsClient
class FbsCatalogIT {

  private static final String CATALOG = "/external/agencyid/catalog/";
  private static final String BRANCHES = "/external/v1/agencyid/branches";

  @BeforeAll
  static void open() {
    PatronWorld.open();
  }

  private static Answer library(String path) {
    return Ask.get(path).bearer(LIBRARY).send();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/external/agencyid/catalog/availability/v1",
        "/external/agencyid/catalog/availability/v3",
        "/external/v1/" + AGENCY + "/catalog/availability",
        "/external/v2/710901/catalog/availability"
      })
  @DisplayName("Rule 8: one answer for each record, in the order asked, unknown ones too")
  void tellsWhetherRecordsAreIn(String path) {
    var answer = library(path + "?recordid=nosuch&recordid=" + FAUST + "&recordid=" + FOREIGN);

    assertThat(answer.json()).hasSize(3);
    assertThat(answer.at("/0/recordId").asText()).isEqualTo("nosuch");
    assertThat(answer.at("/0/available").asBoolean()).isFalse();
    assertThat(answer.at("/1/recordId").asText()).isEqualTo(FAUST);
    assertThat(answer.at("/1/available").asBoolean()).isTrue();
    assertThat(answer.at("/2/recordId").asText()).isEqualTo(FOREIGN);
    assertThat(answer.at("/2/available").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("Rule 4: lists may be repeated or separated by commas")
  void takesListsBothWays() {
    var repeated =
        library(
            CATALOG
                + "availability/v3?recordid=%s&exclude=%s&exclude=%s".formatted(FAUST, MAIN, SIDE));
    var commas =
        library(
            CATALOG + "availability/v3?recordid=%s&exclude=%s%%2C%s".formatted(FAUST, MAIN, SIDE));

    assertThat(repeated.at("/0/available").asBoolean()).isFalse();
    assertThat(commas.json()).isEqualTo(repeated.json());
  }

  @Test
  void takes218RecordsInOneAddress() {
    var ids =
        IntStream.range(0, 218).mapToObj(i -> "recordid=5010" + i).collect(Collectors.joining("&"));

    assertThat(library(CATALOG + "availability/v3?" + ids).json()).hasSize(218);
  }

  @ParameterizedTest
  @ValueSource(strings = {"holdings/v3", "holdings/v4", "holdings/v5"})
  @DisplayName("What everybody may see, by branch and department; not schools', staff's or gone")
  void tellsWhereItemsAre(String path) {
    var answer = library(CATALOG + path + "?recordid=" + FAUST);

    assertThat(answer.at("/0/holdings").findValuesAsText("itemNumber"))
        .containsExactlyInAnyOrder(
            PatronWorld.barcode(1), PatronWorld.barcode(2), PatronWorld.barcode(3));
    assertThat(answer.at("/0/holdings").findValuesAsText("branchId"))
        .containsExactlyInAnyOrder(MAIN, MAIN, SIDE);
    assertThat(answer.at("/0/holdings").findValues("department").toString()).contains("Børn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"holdingsLogistics/v1", "holdingsLogistics/v2"})
  void setsThePlaceApartForLogistics(String path) {
    var answer = library(CATALOG + path + "?recordid=" + FAUST + "&exclude=" + MAIN);

    assertThat(answer.at("/0/holdings")).hasSize(1);
    assertThat(answer.at("/0/holdings/0/branch/branchId").asText()).isEqualTo(SIDE);
    assertThat(answer.at("/0/holdings/0/lmsPlacement/location/locationId").asText())
        .isEqualTo("ROM");
  }

  @Test
  void tellsWhenALoanIsDueInTheVersionsThatDo() {
    var plain = library(CATALOG + "holdings/v4?recordid=" + FOREIGN);
    var dated = library(CATALOG + "holdings/v5?recordid=" + FOREIGN);
    var logistics = library(CATALOG + "holdingsLogistics/v2?recordid=" + FOREIGN);

    assertThat(plain.body()).doesNotContain("returnDate");
    assertThat(dated.json().findValues("returnDate")).hasSize(3);
    assertThat(logistics.json().findValues("returnDate")).hasSize(3);
  }

  @Test
  void hasAnEntryForARecordThatItDoesNotHave() {
    var answer = library(CATALOG + "holdings/v3?recordid=nosuch");

    assertThat(answer.at("/0/holdings").isArray()).isTrue();
    assertThat(answer.at("/0/holdings")).isEmpty();
  }

  @Test
  void answersAPatronsTokenAndAnEmptyJsonBodyAsThePhpClientSendsThem() {
    var answer =
        Ask.get(CATALOG + "availability/v3?recordid=" + FAUST)
            .bearer(ANNA.token())
            .with("Content-Type", "application/json")
            .send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("private", "max-age=5");
  }

  @Test
  @DisplayName("Branches are those of the public library, by title; schools are their own agency")
  void listsBranches() {
    var answer = library(BRANCHES);

    assertThat(answer.json().findValuesAsText("title"))
        .containsExactly("Bydelen", "Depotbiblioteket", "Hovedbiblioteket");
    assertThat(answer.json().findValuesAsText("branchId")).containsExactly(SIDE, "FBS-IT15", MAIN);
    assertThat(library(BRANCHES + "?exclude=" + SIDE + ",FBS-IT15").json()).hasSize(1);
  }

  @Test
  void tellsTheWeekWithStaffedHours() {
    var answer = library(BRANCHES + "/" + MAIN + "/openinghours");

    assertThat(answer.body())
        .isEqualTo(
            "[{\"day\":\"MONDAY\",\"openHoursStartTime\":\"08:00:00\","
                + "\"openHoursEndTime\":\"22:00:00\",\"serviceHoursStartTime\":\"10:00:00\","
                + "\"serviceHoursEndTime\":\"18:00:00\"}]");
  }

  @Test
  void tellsClosedDaysAndRefusesBadDates() {
    String path = BRANCHES + "/" + MAIN + "/closingdates";

    var december = library(path + "?startDate=2030-12-01&endDate=2030-12-31");
    var bad = library(path + "?startDate=jul");
    var backwards = library(path + "?startDate=2030-12-01&endDate=2030-11-01");

    assertThat(december.body())
        .isEqualTo("[{\"date\":\"2030-12-23\",\"description\":\"Juleferie\"}]");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.at("/validationErrors/0").asText()).contains("startDate");
    assertThat(backwards.status()).isEqualTo(400);
  }

  @Test
  void knowsNoBranchOfAnotherAgency() {
    assertThat(library(BRANCHES + "/DK-710921/openinghours").status()).isEqualTo(404);
  }
}
