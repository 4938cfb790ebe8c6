package ils.circulation.batch;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.CheckIn;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a pile back: one transaction, one request number, one answer for each item (T61). */
@ApplicationScoped
public class CheckInPile {

  @Inject Places places;
  @Inject Items items;
  @Inject CheckIn checkIn;
  @Inject Repeats repeats;

  /**
   * What comes back; the parts are those of {@link CheckIn.Wish} and hold for each item.
   *
   * @param barcodes as read from the tags, at most 50
   */
  public record Wish(
      List<String> barcodes,
      @Nullable Instant returnedAt,
      boolean feeFree,
      @Nullable String comment,
      Mode mode) {

    private CheckIn.Wish of(String barcode) {
      return new CheckIn.Wish(barcode, returnedAt, feeFree, comment, mode);
    }
  }

  /**
   * Takes what can be taken.
   *
   * @throws ils.core.problem.ProblemException if the pile is empty or too large
   */
  @Retried
  @Transactional
  @Undoable(ActKind.CHECK_IN)
  public ReturnedPile checkIn(Occasion occasion, Wish wish) {
    Optional<ReturnedPile> earlier = repeats.earlier(occasion, ReturnedPile.class);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Place before = places.of(occasion);
    checkIn.require(before, wish.of(""));
    Pile.Found pile = Pile.of(wish.barcodes()).lock(items, before.municipality());
    Place place = places.afterWaiting(before);
    ReturnedPile returned =
        ReturnedPile.of(
            pile.each(
                item ->
                    ReturnedPile.Line.of(
                        checkIn.withLocked(place, item, wish.of(item.barcode().value()))),
                ReturnedPile.Line::unknown));
    repeats.remember(occasion, returned);
    return returned;
  }
}
