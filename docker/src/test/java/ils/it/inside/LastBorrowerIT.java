package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckOut;
import ils.circulation.privacy.LastBorrower;
import ils.circulation.privacy.LastBorrowers;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who had an item last is told for some days, and not to everybody. */
@ExtendWith(ArquillianExtension.class)
class LastBorrowerIT {

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject LastBorrowers lastBorrowers;

  private String book = "";

  @BeforeEach
  void aBookThatCameBack() {
    world.open();
    book = world.book();
    lend();
    checkIn.checkIn(world.desk(null), CheckIn.Wish.of(book));
  }

  private void lend() {
    var wish = new CheckOut.Wish(new ByKey(world.citizen()), book, Said.NOTHING);
    checkOut.checkOut(world.desk(null), wish);
  }

  private long item() {
    return world.count("select id from item where barcode = '" + book + "'");
  }

  private Optional<LastBorrower> seen() {
    return lastBorrowers.of(world.desk(null), item());
  }

  /** The return was so many days ago. */
  private void daysAgo(int days) {
    core.execute(
        "update loan set returned_on = returned_on - interval ? day where item_id = ?",
        days,
        item());
  }

  @Test
  @DisplayName("T230: the last borrower is seen for the days that the setting says, and no longer")
  void untilItsDaysAreOver() {
    assertThat(seen()).isPresent();
    daysAgo(7);
    assertThat(seen()).isPresent();
    daysAgo(1);
    assertThat(seen()).isEmpty();
  }

  @Test
  @DisplayName("T230: who may not see patrons sees no last borrower")
  void notForEverybody() {
    var nobody = new Actor(Actor.Kind.STAFF, 1, world.municipality(), world.main());
    var occasion = new Occasion(nobody, Channel.DESK, world.main(), null);

    assertThat(lastBorrowers.of(occasion, item())).isEmpty();
  }

  @Test
  @DisplayName("T230: while it is on loan again, and once its loan has forgotten, there is none")
  void lentAgainOrForgotten() {
    core.execute("update loan set person_id = null, role_id = null where item_id = ?", item());
    assertThat(seen()).isEmpty();
    lend();
    assertThat(seen()).isEmpty();
  }
}
