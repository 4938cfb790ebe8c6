package ils.it.inside;

import ils.core.bib.Projection;
import ils.core.bib.RecordsStored;
import ils.core.db.Utc;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Records and items as cataloguing and circulation store them, with the events that tell of it. */
@ApplicationScoped
public class SearchWorld {

  @Inject CoreWorld world;
  @Inject EventLog log;
  @Inject Ids ids;
  @Inject Clock clock;

  /** A record with that title, told of in the event log. */
  @Transactional
  public long bib(String title) {
    long id = ids.next();
    world.execute(
        """
        insert into bib (id, source, source_id, format, title, material_type, audience, work_key,
          projection, created_at, changed_at)
        values (?, 'TEST', ?, 'MARC21', ?, 'BOOK', 'ADULT', ?, ?, ?, ?)""",
        id,
        Long.toString(id),
        title,
        "work " + id,
        Json.write(projection(title, "work " + id)),
        Utc.of(clock.instant()),
        Utc.of(clock.instant()));
    stored(id);
    return id;
  }

  @Transactional
  public void close(long bib) {
    world.execute("update bib set closed_at = ? where id = ?", Utc.of(clock.instant()), bib);
    stored(bib);
  }

  /** An item of the record at a branch, on the shelf; told of. */
  @Transactional
  public long item(long bib, long branch, long municipality, String audience) {
    long id = ids.next();
    world.execute(
        """
        insert into item (id, bib_id, municipality_id, barcode, home_node_id, place_node_id,
          material_group, audience, audience_node_id, state, state_since, created_at)
        values (?, ?, ?, ?, ?, ?, 'BOOK', ?, ?, 'AVAILABLE', ?, ?)""",
        id,
        bib,
        municipality,
        "T" + id,
        branch,
        branch,
        audience,
        audience.equals("PUBLIC") ? null : branch,
        Utc.of(clock.instant()),
        Utc.of(clock.instant()));
    stored(bib);
    return id;
  }

  /** What a loan does to an item, told of by an event that names the item alone. */
  @Transactional
  public void move(long item, String state) {
    world.execute("update item set state = ? where id = ?", state, item);
    log.add(occasion(), new CountedWork.TestCounted("moved"), new About(null, null, item, null));
  }

  private void stored(long bib) {
    log.add(occasion(), new RecordsStored(List.of(bib), null), About.NOTHING);
  }

  private static Occasion occasion() {
    return new Occasion(Actor.SYSTEM, Channel.AUTO, 0, null);
  }

  private static Projection projection(String title, String work) {
    return new Projection(
        title,
        title,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of("dan"),
        null,
        Projection.MaterialType.BOOK,
        true,
        Projection.Audience.ADULT,
        null,
        null,
        null,
        null,
        2020,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        work,
        null,
        List.of());
  }
}
