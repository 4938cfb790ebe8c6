package ils.circulation.blocks;

import ils.circulation.act.Place;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.Borrowers;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;

/** Sets and lifts the blocks that follow from a borrower's state, with their cause (T148). */
@ApplicationScoped
public class AutomaticBlocks {

  @PersistenceContext EntityManager em;
  @Inject @Any Instance<AutomaticBlock> kinds;
  @Inject Borrowers borrowers;
  @Inject Blocks blocks;
  @Inject EventLog events;
  @Inject Ids ids;

  /**
   * Brings the automatic blocks of a borrower role in step, in the transaction of what may have
   * changed them. The role's row is locked, so that two causes at once come one after the other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(Place place, long role) {
    em.flush(); // the causes are counted in the database
    if (borrowers.lock(new BorrowerRef.ByRole(role), place)
        instanceof Borrowers.Found.One(Borrower borrower)) {
      kinds.forEach(kind -> settle(place, borrower, kind));
    }
  }

  private void settle(Place place, Borrower borrower, AutomaticBlock kind) {
    OptionalLong standing = blocks.standing(borrower.roleId(), kind.type());
    boolean stands = kind.stands(place, borrower);
    if (stands && standing.isEmpty()) {
      set(place, borrower, kind);
    } else if (!stands && standing.isPresent()) {
      blocks.lift(standing.getAsLong(), place.now(), place.occasion().actor().id());
      events.add(
          place.occasion(),
          new LiftBlock.BlockLifted(standing.getAsLong()),
          new About(borrower.personId(), null, null, standing.getAsLong()));
    }
  }

  private void set(Place place, Borrower borrower, AutomaticBlock kind) {
    long id = ids.next();
    var block =
        new NewBlock(
            borrower.personId(),
            borrower.roleId(),
            place.municipality(),
            kind.type(),
            kind.stops(),
            kind.isOverridable(),
            null,
            null);
    blocks.add(id, block, place.now(), place.occasion().actor().id());
    events.add(
        place.occasion(),
        new SetBlock.BlockSet(id, block.role(), block.node(), block.type(), block.stops()),
        new About(borrower.personId(), null, null, id));
  }
}
