package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.access.Accounts;
import ils.core.access.SignIn;
import ils.core.access.SignIn.Outcome.Locked;
import ils.core.access.SignIn.Outcome.SignedIn;
import ils.core.access.SignIn.Outcome.Wrong;
import ils.core.access.Subject;
import ils.core.ids.Ids;
import ils.core.org.NodeType;
import ils.core.person.IdentifierType;
import ils.core.person.PatronFound;
import ils.core.person.People;
import ils.core.person.PersonDetails;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SignInIT {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  @Inject SignIn signIn;
  @Inject Accounts accounts;
  @Inject People people;
  @Inject CoreWorld world;
  @Inject Ids ids;
  @Inject UserTransaction transaction;

  private long municipality;
  private long person;
  private String card;
  private String client;

  @BeforeEach
  void onePatron() throws Exception {
    municipality = world.node(null, NodeType.MUNICIPALITY);
    card = "C" + ids.next();
    client = "198.51.100." + ids.next();
    transaction.begin();
    var details = new PersonDetails("Ida", "Holm", null, false, null, null, null, null, null, "da");
    var added = people.add(municipality, details);
    people.addIdentifier(added, IdentifierType.CARD, card, START);
    people.identify(added, "0102039999");
    person = added.id();
    transaction.commit();
    accounts.setPassword(new Subject(Subject.Kind.PERSON, person), "1234");
  }

  @Test
  void theRightPinSignsIn() {
    assertThat(signIn.patron(municipality, card, "1234", client)).isInstanceOf(SignedIn.class);
    assertThat(signIn.patron(municipality, " " + card + " ", "1234", client))
        .isInstanceOf(SignedIn.class);
  }

  @Test
  @DisplayName("A28: five wrong PINs in one channel lock the account in all of them")
  void fiveWrongPinsLock() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.patron(municipality, card, "999" + i, client)).isInstanceOf(Wrong.class);
    }

    assertThat(signIn.patron(municipality, person, "1234", "203.0.113.9"))
        .isInstanceOf(Locked.class);
  }

  @Test
  @DisplayName("A28: a right PIN forgets the failures before it")
  void successForgetsFailures() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(signIn.patron(municipality, card, "000" + i, client)).isInstanceOf(Wrong.class);
      }
      assertThat(signIn.patron(municipality, card, "1234", client)).isInstanceOf(SignedIn.class);
    }
  }

  @Test
  @DisplayName("A10: a card of one municipality opens nothing in another")
  void anotherMunicipality() {
    long other = world.node(null, NodeType.MUNICIPALITY);

    assertThat(signIn.patron(other, card, "1234", client)).isInstanceOf(Wrong.class);
  }

  @Test
  @DisplayName("A28: the old PIN fails as soon as there is a new one")
  void anOldPinFails() {
    signIn.patron(municipality, card, "1234", client);
    accounts.setPassword(new Subject(Subject.Kind.PERSON, person), "4321");

    assertThat(signIn.patron(municipality, card, "1234", client)).isInstanceOf(Wrong.class);
    assertThat(signIn.patron(municipality, card, "4321", client)).isInstanceOf(SignedIn.class);
  }

  @Test
  @DisplayName("A13: a national id is found by its keyed hash, and is not in the table")
  void nationalIdsAreSealed() {
    assertThat(people.find(municipality, "010203-9999", START))
        .isEqualTo(new PatronFound.Found(person));
    assertThat(
            world.execute(
                """
                update person set version = version
                where id = ? and concat(national_id_hash, national_id_cipher)
                  like '%0102039999%'""",
                person))
        .isZero();
  }

  @Test
  @DisplayName("A12: a replaced card says so and leads to nobody")
  void replacedCard() throws Exception {
    transaction.begin();
    people.identifiersOf(person).getFirst().replace(LocalDate.of(2026, 2, 3));
    transaction.commit();

    assertThat(people.find(municipality, card, LocalDate.of(2026, 2, 4)))
        .isEqualTo(new PatronFound.Replaced(LocalDate.of(2026, 2, 3)));
    assertThat(people.find(municipality, card, LocalDate.of(2026, 2, 2)))
        .isEqualTo(new PatronFound.Found(person));
  }
}
