package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.imports.ImportRun;
import ils.cataloguing.imports.ImportState;
import ils.cataloguing.intake.ImportLine;
import ils.it.inside.ImportWorld.Place;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports inside the server: joined volumes, dry runs, overlay, feeds, undo. */
@ExtendWith(ArquillianExtension.class)
class ImportIT {

  @Inject ImportWorld world;
  @Inject CoreWorld core;

  private static String record(String number, String... fields) {
    return "001 00 *a "
        + number
        + " *b PROVE\n004 00 *r n *a e\n"
        + String.join("\n", fields)
        + "\n$\n";
  }

  private static String volume(String number, String head) {
    return "001 00 *a %s *b PROVE\n004 00 *r n *a b\n014 00 *a %s\n245 00 *g Bind 2 *a Vadefugle\n$\n"
        .formatted(number, head);
  }

  private static String head(String number) {
    return "001 00 *a %s *b PROVE\n004 00 *r n *a h\n009 00 *a a *g xx\n245 00 *a Fuglenes verden\n$\n"
        .formatted(number);
  }

  private static String item(Place place, String barcode) {
    return "i01 00 *p " + barcode + " *b " + place.branch();
  }

  private List<String> titles(String number) throws Exception {
    return world.texts(
        "select title from bib where source = 'PROVE' and source_id = ? and closed_at is null",
        number);
  }

  @Test
  @DisplayName("A47: a volume has the title of its head, whichever of them comes first")
  void volumesAreJoinedWithTheirHeads() throws Exception {
    Place place = world.place();
    String head = world.number();
    String early = world.number();
    String late = world.number();

    world.imported(place, volume(early, head));
    assertThat(titles(early)).containsExactly("Vadefugle");
    world.imported(place, head(head));
    world.imported(place, volume(late, head));

    assertThat(titles(early)).containsExactly("Fuglenes verden");
    assertThat(titles(late)).containsExactly("Fuglenes verden");
  }

  @Test
  @DisplayName("A37: a dry run tells every difference and stores nothing")
  void aDryRunStoresNothing() throws Exception {
    Place place = world.place();
    String known = world.number();
    String fresh = world.number();
    world.imported(place, record(known, "245 00 *a Gammel titel"));

    ImportRun run =
        world.imported(
            place,
            "demo-danmarc2",
            record(known, "245 00 *a Ny titel") + record(fresh, "245 00 *a Helt ny"),
            true);

    assertThat(run.state()).isEqualTo(ImportState.DONE);
    assertThat(run.counts().created()).isEqualTo(1);
    assertThat(world.lines(run))
        .extracting(line -> line.severity() + " " + line.field() + " " + line.text())
        .contains(
            "CHANGE 245 - 00 $a Gammel titel", "CHANGE 245 + 00 $a Ny titel", "NEW 245 Helt ny");
    assertThat(titles(known)).containsExactly("Gammel titel");
    assertThat(titles(fresh)).isEmpty();
  }

  @Test
  @DisplayName(
      "A37: an undo closes what is new, puts back what was changed, and keeps what is used")
  void anUndoTakesAllBackThatNobodyHasUsed() throws Exception {
    Place place = world.place();
    String known = world.number();
    String fresh = world.number();
    String used = world.number();
    world.imported(place, record(known, "245 00 *a Gammel titel", "021 00 *e 9788777247613"));
    ImportRun run =
        world.imported(
            place,
            record(known, "245 00 *a Ny titel")
                + record(fresh, "245 00 *a Helt ny", item(place, "UF" + fresh))
                + record(used, "245 00 *a Udlånt siden", item(place, "UU" + used)));
    core.execute(
        "update item set state = 'ON_LOAN', version = version + 1 where barcode = ?", "UU" + used);

    ImportRun undone = world.undone(run);

    assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
    assertThat(titles(known)).containsExactly("Gammel titel");
    assertThat(titles(fresh)).isEmpty();
    assertThat(titles(used)).containsExactly("Udlånt siden");
    assertThat(world.texts("select barcode from item where barcode = ?", "UF" + fresh)).isEmpty();
    assertThat(world.lines(undone))
        .filteredOn(line -> line.severity().equals(ImportLine.KEPT))
        .extracting(ImportLine::text)
        .containsExactly("the item has been used or changed since", "items hang on the record");
    assertThat(
            world.texts(
                "select value from bib_identifier i join bib b on b.id = i.bib_id"
                    + " where i.kind = 'isbn' and b.source_id = ?",
                known))
        .containsExactly("9788777247613");

    ImportRun again =
        world.imported(place, record(fresh, "245 00 *a Helt ny", item(place, "UF" + fresh)));
    assertThat(again.counts().itemsCreated()).isEqualTo(1);
    assertThat(titles(fresh)).containsExactly("Helt ny");
  }

  @Test
  @DisplayName("A36: a changed number carries the items along, a deletion closes what has none")
  void aFeedChangesNumbersAndDeletes() throws Exception {
    Place place = world.place();
    String old = world.number();
    String now = world.number();
    String gone = world.number();
    String kept = world.number();
    world.imported(
        place,
        record(old, "245 00 *a Bogen", item(place, "FA" + old))
            + record(gone, "245 00 *a Uden eksemplar")
            + record(kept, "245 00 *a Med eksemplar", item(place, "FB" + kept)));

    ImportRun run =
        world.imported(
            place,
            record(now, "002 00 *a " + old, "245 00 *a Bogen")
                + "001 00 *a %s *b PROVE\n004 00 *r d *a e\n$\n".formatted(gone)
                + "001 00 *a %s *b PROVE\n004 00 *r d *a e\n$\n".formatted(kept));

    assertThat(titles(old)).isEmpty();
    assertThat(titles(now)).containsExactly("Bogen");
    assertThat(
            world.texts(
                "select b.source_id from item i join bib b on b.id = i.bib_id where i.barcode = ?",
                "FA" + old))
        .containsExactly(now);
    assertThat(titles(gone)).isEmpty();
    assertThat(titles(kept)).containsExactly("Med eksemplar");
    assertThat(run.counts().refused()).isEqualTo(1);
  }

  @Test
  @DisplayName("A9: fields that the profile protects survive a new version of the record")
  void protectedFieldsSurvive() throws Exception {
    Place place = world.place();
    String number = world.number();
    world.imported(place, record(number, "245 00 *a Gammel", "d08 00 *a vores note"));

    world.imported(place, "danmarc2-daily", record(number, "245 00 *a Ny"), false);

    assertThat(titles(number)).containsExactly("Ny");
    assertThat(
            world
                .texts(
                    "select convert(m.record using utf8mb4) from marc_record m join bib b"
                        + " on b.id = m.bib_id where b.source_id = ?",
                    number)
                .getFirst())
        .contains("vores note");
    assertThat(
            world.texts(
                "select convert(v.record using utf8mb4) from marc_version v where v.source_id = ?",
                number))
        .hasSize(1)
        .first()
        .asString()
        .contains("Gammel");
  }

  @Test
  @DisplayName("A37: a match that may be several records is refused and names them")
  void anAmbiguousMatchIsRefused() throws Exception {
    Place place = world.place();
    String isbn = "021 00 *e 9788702113914";
    String title = "245 00 *a Tvetydig " + world.number();
    world.imported(
        place, record(world.number(), title, isbn) + record(world.number(), title, isbn));

    ImportRun run = world.imported(place, "danmarc2", record(world.number(), title, isbn), false);

    assertThat(run.counts().refused()).isEqualTo(1);
    assertThat(world.lines(run))
        .first()
        .extracting(ImportLine::text)
        .asString()
        .startsWith("ambiguous: by isbn it may be any of the records [");
  }
}
