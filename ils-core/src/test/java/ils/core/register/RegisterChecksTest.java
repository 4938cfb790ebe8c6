package ils.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ils.core.org.KnownSettings;
import ils.core.org.OrgTrees;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What does not fit together is found before anything is written. */
class RegisterChecksTest {

  private static final String NODES =
      """
      {"nodes": [
        {"code": "SOL", "type": "MUNICIPALITY", "isil": "DK-799900", "da": "S", "en": "S"},
        {"code": "SOL-HB", "type": "BRANCH", "parent": "SOL", "da": "H", "en": "H"},
        {"code": "VIG", "type": "MUNICIPALITY", "da": "V", "en": "V"}]}""";

  private static final String CARDS = "municipality\tcard\ttype\tvalue\tfrom\tto\treplaced\n";
  private static final String MEMBERS = "node\tgroup\tcard\tfrom\tto\n";
  private static final String GROUPS = "node\tkind\tname\tparent\tfrom\tto\n";
  private static final String RELATIONS =
      "municipality\tkind\tcard\tother_card\tconsent\tfrom\tto\n";
  private static final String ROLES = "municipality\tcard\trole\tnode\tcategory\tfrom\tto\n";

  private final Complaints complaints = new Complaints();

  /** Card 1 is on record in SOL. */
  private void check(Map<String, String> files) {
    Register register = Register.read(files, complaints);
    var nodes = new NodeIndex(OrgTrees.empty(), register.organisation().nodes());
    new OrganisationChecks(OrgTrees.empty(), nodes, new KnownSettings())
        .check(register.organisation());
    var known = new PeopleEntries.PatronKey("SOL", "1");
    new PeopleChecks(nodes, known::equals, LocalDate.of(2026, 11, 22)).check(register.people());
  }

  private void complainsOf(String file, int line, String field) {
    assertThat(complaints.sorted())
        .extracting(Complaint::file, Complaint::line, Complaint::field)
        .containsExactly(tuple(file, line, field));
  }

  @Test
  void whatFitsIsLeftInPeace() {
    check(
        Map.of(
            "organisation.json", NODES,
            "groups.tsv", GROUPS + "SOL-HB\tCLUB\tTirsdag\t\t2026-01-06\t\n",
            "members.tsv", MEMBERS + "SOL-HB\tTirsdag\t1\t2026-01-06\t\n"));

    assertThat(complaints.sorted()).isEmpty();
  }

  @Test
  void aParentMustStandBeforeItsChildren() {
    check(
        Map.of(
            "organisation.json",
            """
            {"nodes": [
              {"code": "B", "type": "BRANCH", "parent": "A", "da": "B", "en": "B"},
              {"code": "A", "type": "MUNICIPALITY", "da": "A", "en": "A"}]}"""));

    complainsOf("organisation.json", 2, "parent");
  }

  @Test
  void aCodeStandsOnce() {
    check(
        Map.of(
            "organisation.json",
            """
            {"nodes": [
              {"code": "A", "type": "MUNICIPALITY", "da": "A", "en": "A"},
              {"code": "A", "type": "MUNICIPALITY", "da": "A", "en": "A"}]}"""));

    complainsOf("organisation.json", 3, "code");
  }

  @Test
  void anUnknownSettingIsNamed() {
    check(
        Map.of(
            "organisation.json",
            """
            {"nodes": [{"code": "A", "type": "MUNICIPALITY", "da": "A", "en": "A",
              "settings": {"no.such.setting": "1"}}]}"""));

    complainsOf("organisation.json", 1, "settings");
  }

  @Test
  void aCardOfNobodyIsTold() {
    check(
        Map.of(
            "organisation.json",
            NODES,
            "cards.tsv",
            CARDS + "SOL\t2\tUNI_LOGIN\tanna1234\t2026-01-01\t\t\n"));

    complainsOf("cards.tsv", 2, "card");
  }

  @Test
  void aPersonOfOneMunicipalityIsUnknownInAnother() {
    check(
        Map.of(
            "organisation.json",
            NODES,
            "cards.tsv",
            CARDS + "VIG\t1\tUNI_LOGIN\tanna1234\t2026-01-01\t\t\n"));

    complainsOf("cards.tsv", 2, "card");
  }

  @Test
  void aRoleIsAtANodeOfThePersonsOwnMunicipality() {
    check(
        Map.of(
            "organisation.json",
            NODES,
            "roles.tsv",
            ROLES + "SOL\t1\tCITIZEN\tVIG\tADULT\t2026-01-01\t\n"));

    complainsOf("roles.tsv", 2, "node");
  }

  @Test
  void theSameCardNumberTwiceIsTold() {
    String card = "SOL\t1\tUNI_LOGIN\tanna1234\t2026-01-01\t\t\n";
    check(Map.of("organisation.json", NODES, "cards.tsv", CARDS + card + card));

    complainsOf("cards.tsv", 3, "value");
  }

  @Test
  void aMemberNeedsAGroupThatThereIsOnTheirFirstDay() {
    check(
        Map.of(
            "organisation.json", NODES,
            "groups.tsv", GROUPS + "SOL-HB\tCLUB\tTirsdag\t\t2026-01-06\t2026-06-30\n",
            "members.tsv", MEMBERS + "SOL-HB\tTirsdag\t1\t2026-08-06\t\n"));

    complainsOf("members.tsv", 2, "group");
  }

  @Test
  void nobodyIsTheirOwnGuardian() {
    check(
        Map.of(
            "organisation.json",
            NODES,
            "relations.tsv",
            RELATIONS + "SOL\tGUARDIAN\t1\t1\tyes\t2026-01-01\t\n"));

    complainsOf("relations.tsv", 2, "other_card");
  }
}
