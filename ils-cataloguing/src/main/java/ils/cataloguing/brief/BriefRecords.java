package ils.cataloguing.brief;

import ils.core.bib.Projection;
import ils.core.db.Utc;
import ils.core.item.Audience;
import ils.core.item.BriefItem;
import ils.core.item.ItemFlag;
import ils.core.item.ItemState;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Writes a brief record: its header, its MARC and its item. */
@ApplicationScoped
class BriefRecords {

  /** Whose control numbers these are. */
  static final String SOURCE = "FAST_ADD";

  @PersistenceContext EntityManager em;

  /** A record found by staff alone. */
  void header(long bib, Projection says, Instant at) {
    em.createNativeQuery(
            """
            insert into bib (id, source, source_id, format, title, author, material_type, audience,
              work_key, projection, suppressed, created_at, changed_at)
            values (?1, ?2, ?3, 'MARC21', ?4, ?5, ?6, ?7, ?8, ?9, true, ?10, ?10)""")
        .setParameter(1, bib)
        .setParameter(2, SOURCE)
        .setParameter(3, Long.toString(bib))
        .setParameter(4, says.title())
        .setParameter(
            5, says.contributors().isEmpty() ? null : says.contributors().getFirst().sortName())
        .setParameter(6, says.materialType().name())
        .setParameter(7, says.audience().name())
        .setParameter(8, says.workKey())
        .setParameter(9, Json.write(says))
        .setParameter(10, Utc.of(at))
        .executeUpdate();
  }

  /**
   * @param json MARC-in-JSON, both as received and as normalised
   * @param hash SHA-256 of it
   */
  void marc(long bib, byte[] json, byte[] hash, Instant at) {
    em.createNativeQuery(
            """
            insert into marc_record (bib_id, format, raw, record, hash, changed_at)
            values (?1, ?2, ?3, ?3, ?4, ?5)""")
        .setParameter(1, bib)
        .setParameter(2, ils.cataloguing.marc.MarcFormat.MARC_JSON.id())
        .setParameter(3, json)
        .setParameter(4, hash)
        .setParameter(5, Utc.of(at))
        .executeUpdate();
  }

  void item(long item, long bib, BriefItem brief, Instant at) {
    em.createNativeQuery(
            """
            insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id,
              material_group, audience, flags, state, state_since, first_available_at, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?10)""")
        .setParameter(1, item)
        .setParameter(2, bib)
        .setParameter(3, brief.municipality())
        .setParameter(4, brief.barcode().value())
        .setParameter(5, brief.homeNode())
        .setParameter(6, brief.materialGroup())
        .setParameter(7, Audience.PUBLIC.name())
        .setParameter(8, ItemFlag.FAST_ADD.name())
        .setParameter(9, ItemState.AVAILABLE.name())
        .setParameter(10, Utc.of(at))
        .executeUpdate();
  }
}
