package ils.selfcheck.server;

import ils.circulation.loans.Loan;
import ils.circulation.loans.Loans;
import ils.core.bib.Projection.MaterialType;
import ils.core.db.Rows;
import ils.core.item.Barcode;
import ils.core.item.ItemState;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.selfcheck.codes.CirculationStatus;
import ils.selfcheck.codes.MediaType;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.ItemView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** An item as message 18 tells it. */
@ApplicationScoped
class ItemReader {

  private static final String SQL =
      """
      select i.id, i.state, i.home_node_id, i.place_node_id, i.location, i.call_number, i.barcode,
        b.title, b.material_type
      from item i join bib b on b.id = i.bib_id
      where i.barcode = ?1 and i.municipality_id = ?2""";

  @PersistenceContext EntityManager em;
  @Inject Loans loans;
  @Inject Organisation organisation;

  Optional<ItemView> item(Act act, String barcode) {
    return Barcode.parse(barcode).flatMap(parsed -> row(act, parsed)).map(row -> view(act, row));
  }

  private Optional<Object[]> row(Act act, Barcode barcode) {
    return Rows.first(
        em.createNativeQuery(SQL)
            .setParameter(1, barcode.value())
            .setParameter(2, act.terminal().municipalityId()));
  }

  private ItemView view(Act act, Object[] row) {
    ItemState state = ItemState.valueOf((String) row[1]);
    LocalDate dueOn =
        state == ItemState.ON_LOAN
            ? loans.openOf(Rows.id(row[0])).map(Loan::dueOn).orElse(null)
            : null;
    OrgTree tree = organisation.tree();
    OrgNode home = tree.get(Rows.id(row[2]));
    String language = act.locale().getLanguage();
    return new ItemView(
        (String) row[6],
        (String) row[7],
        media(MaterialType.valueOf((String) row[8])),
        status(state),
        owner(tree, home),
        home.name(language),
        tree.get(Rows.id(row[3])).name(language),
        Objects.requireNonNullElse((String) row[4], ""),
        Objects.requireNonNullElse((String) row[5], ""),
        dueOn,
        0);
  }

  /** The nearest international number at or above the item's home. */
  private static String owner(OrgTree tree, OrgNode home) {
    return tree.upwards(home.id()).stream()
        .map(OrgNode::isil)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static CirculationStatus status(ItemState state) {
    return switch (state) {
      case ON_ORDER -> CirculationStatus.ON_ORDER;
      case IN_PROCESS -> CirculationStatus.IN_PROCESS;
      case AVAILABLE -> CirculationStatus.AVAILABLE;
      case ON_LOAN -> CirculationStatus.CHARGED;
      case IN_TRANSIT -> CirculationStatus.IN_TRANSIT;
      case ON_HOLD_SHELF -> CirculationStatus.ON_HOLD_SHELF;
      case MISSING -> CirculationStatus.MISSING;
      case LOST, LOST_PAID -> CirculationStatus.LOST;
      case DAMAGED, IN_REPAIR, WITHDRAWN -> CirculationStatus.OTHER;
    };
  }

  private static MediaType media(MaterialType type) {
    return switch (type) {
      case BOOK -> MediaType.BOOK;
      case PERIODICAL -> MediaType.MAGAZINE;
      case MUSIC, AUDIOBOOK -> MediaType.CD;
      default -> MediaType.OTHER;
    };
  }
}
