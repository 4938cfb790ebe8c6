package ils.core.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The items on record. */
@ApplicationScoped
public class Items {

  @PersistenceContext EntityManager em;

  /** The item with this barcode in this municipality. */
  public Optional<Item> find(long municipality, Barcode barcode) {
    return byBarcode(municipality, barcode, LockModeType.NONE);
  }

  /**
   * The same, with its row locked until the transaction ends: every act on an item begins here, so
   * that two desks at once come one after the other.
   */
  public Optional<Item> lock(long municipality, Barcode barcode) {
    return byBarcode(municipality, barcode, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Item> byBarcode(long municipality, Barcode barcode, LockModeType lock) {
    return em.createQuery(
            "select i from Item i where i.barcode = :barcode and i.municipalityId = :municipality",
            Item.class)
        .setParameter("barcode", barcode.value())
        .setParameter("municipality", municipality)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /**
   * Those of several barcodes that there are, with their rows locked in the order of the barcodes,
   * so that two piles with items in common come one after the other.
   */
  public List<Item> lock(long municipality, Collection<Barcode> barcodes) {
    if (barcodes.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select i from Item i where i.barcode in :barcodes and i.municipalityId = :municipality
            order by i.barcode""",
            Item.class)
        .setParameter("barcodes", barcodes.stream().map(Barcode::value).toList())
        .setParameter("municipality", municipality)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** By id, with its row locked. */
  public Optional<Item> lock(long id) {
    return Optional.ofNullable(em.find(Item.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All items of a record, by home and call number. */
  public List<Item> ofBib(long bib) {
    return em.createQuery(
            "select i from Item i where i.bibId = :bib order by i.homeNodeId, i.callNumber, i.id",
            Item.class)
        .setParameter("bib", bib)
        .getResultList();
  }
}
