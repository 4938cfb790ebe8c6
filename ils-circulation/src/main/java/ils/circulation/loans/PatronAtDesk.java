package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.borrower.Borrowers;
import ils.circulation.borrower.PatronNames;
import ils.circulation.borrower.PersonStandingReader;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Opens a patron at a desk by what was scanned or chosen: five statements, however many loans. */
@ApplicationScoped
public class PatronAtDesk {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Borrowers borrowers;
  @Inject PersonStandingReader standings;
  @Inject LoansOf loansOf;
  @Inject PatronNames names;
  @Inject ReckonedBlocks reckoned;

  /** A patron, or why there is none. */
  public sealed interface Answer {
    record Patron(PatronView view) implements Answer {}

    record Unknown(BorrowerUnknown because) implements Answer {}
  }

  /**
   * Opens the patron.
   *
   * @throws ils.core.access.NotPermitted unless the actor may see patrons at this desk
   */
  @Transactional
  public Answer open(Occasion occasion, BorrowerRef ref) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.VIEW_PATRONS, place.desk().id());
    return switch (borrowers.find(ref, place)) {
      case Borrowers.Found.None(BorrowerUnknown because) -> new Answer.Unknown(because);
      case Borrowers.Found.One(Borrower borrower) -> new Answer.Patron(view(place, borrower));
    };
  }

  private PatronView view(Place place, Borrower chosen) {
    long person = chosen.personId();
    List<Borrower> roles = borrowers.rolesOf(person, place);
    PersonStandingReader.Read standing = standings.read(person, place);
    List<LoanRow> loans = loansOf.rows(place, person, roles, standing);
    return new PatronView(
        person,
        names.of(person),
        chosen.bornOn(),
        chosen.roleId(),
        roles.stream().map(role -> row(role, standing)).toList(),
        blocks(place, chosen, standing, loans),
        standing.total(),
        loans);
  }

  /** Those on record, then those that the rules alone give. */
  private List<PatronView.BlockRow> blocks(
      Place place, Borrower chosen, PersonStandingReader.Read standing, List<LoanRow> loans) {
    long overdue =
        loans.stream()
            .filter(loan -> loan.roleId() == chosen.roleId() && loan.countsAsOverdue(place.now()))
            .count();
    List<PatronView.BlockRow> blocks =
        new ArrayList<>(standing.blocks().stream().map(PatronAtDesk::row).toList());
    blocks.addAll(
        reckoned.of(place, chosen, standing.debt(chosen.roleId()), Math.toIntExact(overdue)));
    return blocks;
  }

  private static PatronView.RoleRow row(Borrower role, PersonStandingReader.Read standing) {
    return new PatronView.RoleRow(
        role.roleId(),
        role.kind().name(),
        role.category(),
        role.node(),
        role.startsOn(),
        role.endsOn(),
        role.groups(),
        standing.debt(role.roleId()));
  }

  private static PatronView.BlockRow row(PersonStandingReader.Block block) {
    return new PatronView.BlockRow(
        block.id(), block.type(), block.stops(), block.overridable(), block.note());
  }
}
