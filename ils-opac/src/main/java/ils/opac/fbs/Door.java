package ils.opac.fbs;

import ils.core.access.Caller;
import ils.core.access.NotPermitted;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.person.People;
import ils.core.person.Person;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.opac.patron.HomeLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Reads the agency and patron out of an address and refuses whoever may not ask about them.
 *
 * <p>On the adapter's face the token alone says who is meant. On the raw face the address does, and
 * must agree: a patron's token opens that patron, a system's session opens the patrons of the
 * agencies where its account may view patrons, and a library token, which browsers hold, opens
 * none.
 */
@ApplicationScoped
public class Door {

  private static final int LONGEST_NUMBER = 18;

  @Inject Caller caller;
  @Inject Organisation organisation;
  @Inject Rights rights;
  @Inject People people;
  @Inject HomeLibrary homeLibrary;

  /**
   * @throws ProblemException if the agency is unknown
   * @throws NotPermitted if it is not the caller's
   */
  public Agency agency(String word) {
    var tree = organisation.tree();
    var node = node(tree, word);
    var municipality = node.municipalityId();
    if (municipality == null) {
      throw refused("Method not allowed for this agency");
    }
    if (caller.actor().is(Actor.Kind.STAFF)) {
      rights.require(caller.actor(), Right.VIEW_PATRONS, node.id());
    } else if (municipality != caller.municipality()) {
      throw new NotPermitted("the token is of another agency");
    }
    return new Agency(node, municipality, tree);
  }

  private OrgNode node(OrgTree tree, String word) {
    if (word.equals(FbsPath.AGENCY_WORD)) {
      return tree.get(caller.municipality());
    }
    return named(tree, word);
  }

  /** The agency that the address names, for those who are still to prove who they are. */
  public static OrgNode named(OrgTree tree, String word) {
    var isil = word.startsWith("DK-") ? word : "DK-" + word;
    return tree.byIsil(isil)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no agency " + isil));
  }

  /**
   * The patron of the address.
   *
   * @throws ProblemException if the patron is unknown, or the token is no patron's
   * @throws NotPermitted if the patron is not the caller's to see
   */
  public Person patron(String agencyWord, String patronWord) {
    var agency = agency(agencyWord);
    var actor = caller.actor();
    if (actor.is(Actor.Kind.PATRON)) {
      boolean own =
          patronWord.equals(FbsPath.PATRON_WORD) || patronWord.equals(Long.toString(actor.id()));
      if (!own) {
        throw new NotPermitted("the token is another patron's");
      }
      return find(agency, actor.id());
    }
    if (!actor.is(Actor.Kind.STAFF) || patronWord.equals(FbsPath.PATRON_WORD)) {
      throw refused("user authenticated token is required");
    }
    return find(agency, number(patronWord));
  }

  /**
   * The patron of the address, for a change.
   *
   * @throws NotPermitted if staff may not edit patrons at the agency
   */
  public Person patronToEdit(String agencyWord, String patronWord) {
    Person patron = patron(agencyWord, patronWord);
    if (caller.actor().is(Actor.Kind.STAFF)) {
      rights.require(
          caller.actor(), Right.EDIT_PATRONS, node(organisation.tree(), agencyWord).id());
    }
    return patron;
  }

  /** The circumstances of a command for a patron; FBS's clients send no request id. */
  public Occasion occasion(Person patron) {
    return homeLibrary.occasion(caller.actor(), caller.channel(), patron);
  }

  private Person find(Agency agency, long id) {
    return people
        .find(id)
        .filter(p -> isPatronOf(agency, p))
        .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_PATRON, "patron not found"));
  }

  /**
   * Whether the person is a patron of the agency's municipality whom the caller may see: for staff,
   * in one of the roles at a place where they may view patrons, so that a school's account does not
   * see the town's citizens.
   */
  public boolean isPatronOf(Agency agency, Person person) {
    var actor = caller.actor();
    return person.municipalityId() == agency.municipality()
        && person.closedAt() == null
        && (!actor.is(Actor.Kind.STAFF)
            || people.rolesOf(person.id()).stream()
                .anyMatch(r -> rights.may(actor, Right.VIEW_PATRONS, r.nodeId())));
  }

  private static long number(String digits) {
    if (digits.length() > LONGEST_NUMBER) {
      throw new ProblemException(ProblemType.UNKNOWN_PATRON, "patron not found");
    }
    return Long.parseLong(digits);
  }

  private static ProblemException refused(String why) {
    return new ProblemException(ProblemType.FORBIDDEN, why);
  }
}
