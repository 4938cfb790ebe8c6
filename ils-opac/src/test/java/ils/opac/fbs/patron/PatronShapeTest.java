package ils.opac.fbs.patron;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.notices.Reception;
import ils.core.json.Json;
import ils.core.person.PersonDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatronShapeTest {

  private static final PersonDetails WITHOUT_ANYTHING =
      new PersonDetails("Åse", "Lund", null, false, null, null, null, null, null, "da");

  private static final PersonDetails COMPLETE =
      new PersonDetails(
          "Åse",
          "Lund",
          LocalDate.of(1990, 2, 28),
          false,
          "aase@example.dk",
          "+4520202020",
          "Ågade 1",
          "8000",
          "Aarhus C",
          "da");

  private static PatronShape.Facts facts(PersonDetails details, boolean showAddress) {
    var reception = Reception.of(Map.of(), Reached.by(details));
    return new PatronShape.Facts(7, details, "DK-799901", true, showAddress, reception);
  }

  @Test
  @DisplayName("Rule 1: what is unknown is left out, since null breaks the profile page")
  void writesNoNull() {
    for (PatronVersion version : PatronVersion.values()) {
      var json = Json.write(PatronShape.of(facts(WITHOUT_ANYTHING, true), version));

      assertThat(json).doesNotContain("null").doesNotContain("address").doesNotContain("birthday");
    }
  }

  @Test
  void tellsDatesAsDays() {
    var json = Json.write(PatronShape.of(facts(COMPLETE, true), PatronVersion.V7));

    assertThat(json).contains("\"birthday\":\"1990-02-28\"");
  }

  @Test
  void fillsEveryFieldOfAnAddressAndAddsDistrictsFromV9() {
    var address = PatronShape.of(facts(COMPLETE, true), PatronVersion.V7).address();

    assertThat(address)
        .isEqualTo(new PatronBody.AddressBody("", "Ågade 1", "8000", "Aarhus C", "", null, null));
    assertThat(Json.write(PatronShape.of(facts(COMPLETE, true), PatronVersion.V9)))
        .contains("\"district\":\"\"", "\"subDistrict\":\"\"");
  }

  @Test
  void keepsAProtectedAddressBack() {
    assertThat(PatronShape.of(facts(COMPLETE, false), PatronVersion.V7).address()).isNull();
  }

  @Test
  void asksForMessagesOnlyWhereThereIsAWayToSendThem() {
    var with = PatronShape.of(facts(COMPLETE, true), PatronVersion.V4);
    var without = PatronShape.of(facts(WITHOUT_ANYTHING, true), PatronVersion.V4);

    assertThat(List.of(with.receiveEmail(), with.receiveSms())).containsOnly(true);
    assertThat(List.of(without.receiveEmail(), without.receiveSms())).containsOnly(false);
  }

  @ParameterizedTest(name = "AuthenticatedPatronV{0} holds a Patron{1}")
  @CsvSource({"3, V4", "4, V4", "5, V4", "6, V5", "7, V6", "8, V7", "9, V8", "10, V9"})
  void countsOneLowerThanItsEnvelope(int envelope, PatronVersion patron) {
    assertThat(PatronVersion.inside(envelope)).isEqualTo(patron);
  }

  @ParameterizedTest(name = "{0}: {1} fields beside those of V4")
  @CsvSource({"V4, 0", "V5, 1", "V6, 2", "V7, 4", "V8, 5"})
  void addsItsFieldsToThoseOfTheVersionBefore(PatronVersion version, int more) {
    int plain =
        Json.mapper().valueToTree(PatronShape.of(facts(COMPLETE, true), PatronVersion.V4)).size();

    var json = Json.mapper().valueToTree(PatronShape.of(facts(COMPLETE, true), version));

    assertThat(json.size()).isEqualTo(plain + more);
  }

  @Test
  void saysYesOrNoInTheOldestAnswersAndAStatusInLaterOnes() {
    assertThat(Json.write(AuthenticatedPatron.without(4, AuthenticateStatus.LOANER_LOCKED_OUT)))
        .isEqualTo("{\"authenticated\":false}");
    assertThat(Json.write(AuthenticatedPatron.without(5, AuthenticateStatus.LOANER_LOCKED_OUT)))
        .isEqualTo("{\"authenticateStatus\":\"LOANER_LOCKED_OUT\"}");
  }
}
