package ils.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files may look like, and how every slip in them is told. */
class RegisterTest {

  private static final String PEOPLE_HEAD =
      "municipality\tcard\tcard_from\tcard_to\tgiven\tfamily\tborn\tnational_id\tprotected\temail"
          + "\tphone\taddress\tpostcode\tcity\tlanguage\tpin\trole\tnode\tcategory\trole_from"
          + "\trole_to\n";
  private static final String ANNA =
      "SOL\t2000000001\t2024-08-01\t\tAnna\tBruun\t1984-05-17\t7705840001\t\t\t\t\t\t\tda\t1234"
          + "\tCITIZEN\tSOL-HB\tADULT\t2024-08-01\t\n";

  private final Complaints complaints = new Complaints();

  private Register read(String file, String text) {
    return Register.read(Map.of(file, text), complaints);
  }

  @Test
  void aPersonIsReadWithCardPinAndRole() {
    Register register = read("people.tsv", PEOPLE_HEAD + ANNA);

    assertThat(complaints.sorted()).isEmpty();
    var anna = register.people().people().getFirst();
    assertThat(anna.key()).isEqualTo(new PeopleEntries.PatronKey("SOL", "2000000001"));
    assertThat(anna.details().givenName()).isEqualTo("Anna");
    assertThat(anna.nationalId()).isEqualTo("7705840001");
    assertThat(anna.role().terms().category()).isEqualTo("ADULT");
  }

  @Test
  void nothingPersonalStandsInWhatMayBeLogged() {
    Register register = read("people.tsv", PEOPLE_HEAD + ANNA);

    assertThat(register.people().people().toString())
        .doesNotContain("Anna", "Bruun", "770584", "1234");
  }

  @ParameterizedTest(name = "{0} = ''{1}'': {2}")
  @CsvSource({
    "born, 17-05-1984, must be a day such as 2026-08-10",
    "national_id, 12345, must be ten digits",
    "pin, abcd, 'must be 4 to 8 digits, or empty'",
    "pin, 123, 'must be 4 to 8 digits, or empty'",
    "protected, maybe, 'must be yes, no or empty'",
    "language, de, must be da or en",
    "role, BORROWER, 'must be one of [CITIZEN, PUPIL, TEACHER, INSTITUTION]'",
    "given, '', must not be empty",
    "card, 2000 0001, must be of letters and digits without blanks",
    "role_to, 2020-01-01, must not be before role_from",
  })
  void aSlipInATableIsToldByFileLineAndField(String field, String value, String reason) {
    List<String> head = List.of(PEOPLE_HEAD.strip().split("\t", -1));
    String[] cells = ANNA.replace("\n", "").split("\t", -1);
    cells[head.indexOf(field)] = value;

    read("people.tsv", PEOPLE_HEAD + ANNA + String.join("\t", cells) + "\n");

    assertThat(complaints.sorted()).contains(new Complaint("people.tsv", 3, field, reason));
  }

  @Test
  void aMissingAndAnUnknownColumnAreNamed() {
    read("groups.tsv", "node\tkind\ttitle\tparent\tfrom\tto\nSOL-SK1\tCLASS\t5B\t\t2026-08-10\t\n");

    assertThat(complaints.sorted())
        .containsExactlyInAnyOrder(
            new Complaint("groups.tsv", 1, "title", "is not a column of this table"),
            new Complaint("groups.tsv", 1, "name", "this column is missing"));
  }

  @Test
  void aLineWithTooFewFieldsIsTold() {
    read("people.tsv", PEOPLE_HEAD + "SOL\t2000000001\n");

    assertThat(complaints.sorted())
        .contains(new Complaint("people.tsv", 2, "", "has 2 fields where 21 are expected"));
  }

  @Test
  void commentsAndEmptyLinesArePassedOver() {
    Register register = read("people.tsv", PEOPLE_HEAD + "\n# from the old system\n" + ANNA);

    assertThat(complaints.isEmpty()).isTrue();
    assertThat(register.people().people()).hasSize(1);
  }

  @Test
  void anUnknownFileIsTold() {
    read("patrons.csv", "");

    assertThat(complaints.sorted().getFirst().reason()).startsWith("is not a file of the register");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"nodes\": [{\"code\": \"A\"]}            | 1 | is not JSON here",
        "{\"nodes\": {}}                            | 1 | is not JSON here: must be a list",
        "{\"nodes\": [1]}                           | 1 | is not JSON here: only objects",
        "[]                                         | 1 | is not JSON here: must be one object",
      })
  void brokenJsonIsTold(String text, int line, String reason) {
    read("organisation.json", text);

    assertThat(complaints.sorted().getFirst().line()).isEqualTo(line);
    assertThat(complaints.sorted().getFirst().reason()).startsWith(reason);
  }

  @Test
  void aSlipInTheOrganisationIsToldByLineAndField() {
    read(
        "organisation.json",
        """
        {"nodes": [
          {"code": "A", "type": "MUNICIPALITY", "da": "A", "en": "A"},
          {"code": "B", "type": "TOWN", "parent": "A", "da": "B", "en": "B", "colour": "red"}],
         "hours": [
          {"node": "A", "kind": "STAFFED", "days": "MON-FREE", "opens": "8", "closes": "16:00",
           "from": "2026-01-01"}]}""");

    assertThat(complaints.sorted())
        .extracting(Complaint::line, Complaint::field)
        .containsExactlyInAnyOrder(
            tuple(3, "type"),
            tuple(3, "colour"),
            tuple(5, "days"),
            tuple(5, "opens"),
            tuple(5, "opens"));
  }

  @Test
  void daysMayBeAStretchOrAList() {
    Register register =
        read(
            "organisation.json",
            """
            {"hours": [{"node": "A", "kind": "STAFFED", "days": "MON-WED,SAT", "opens": "08:00",
              "closes": "16:00", "from": "2026-01-01"}]}""");

    assertThat(register.organisation().hours().getFirst().days())
        .extracting(Enum::name)
        .containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "SATURDAY");
  }
}
