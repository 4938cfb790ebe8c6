package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.CheckInDecision.Taken;
import ils.circulation.policy.lending.CheckInFacts.Journey;
import ils.circulation.transit.TransitEnd;
import ils.circulation.transit.TransitReason;
import ils.circulation.transit.Transits;
import ils.circulation.use.Uses;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** What a return does to the item itself: its state and place, its transits, its uses. */
@ApplicationScoped
class Moving {

  /** Effects that leave the item where and as it was. */
  private static final Set<Effect> STILL = Set.of(Effect.NOTHING_DONE, Effect.USE_COUNTED);

  @Inject Transits transits;
  @Inject Uses uses;

  /** Whether anything but counting is to be done with the item. */
  static boolean moves(Taken taken) {
    return !STILL.containsAll(taken.effects());
  }

  void move(CheckIn.Act act, ReturnReader.Read read, Taken taken) {
    if (taken.effects().contains(Effect.USE_COUNTED)) {
      Place place = act.place();
      uses.count(new Uses.At(act.item().id(), place.library().id(), place.today()), place.now());
    }
    if (moves(taken)) {
      state(act.item(), taken.next(), act.place());
      travel(act, read, taken);
    }
  }

  private static void state(Item item, Next next, Place place) {
    long library = place.library().id();
    switch (next) {
      case SHELVE_HERE -> item.act(ItemAct.CHECK_IN, library, place.now());
      case PUT_ON_HOLD_SHELF -> item.act(ItemAct.SHELVE_FOR_HOLD, library, place.now());
      case SEND_HOME, SEND_ON, SEND_TO_PICKUP -> item.act(ItemAct.SEND, library, place.now());
      case GIVE_TO_CATALOGUING -> item.act(ItemAct.CATALOGUE, library, place.now());
      case ASK_STAFF -> {}
    }
  }

  private void travel(CheckIn.Act act, ReturnReader.Read read, Taken taken) {
    Place place = act.place();
    long here = place.library().id();
    Journey journey = read.facts().copy().journey();
    if (journey != null) {
      boolean arrived = journey.to().equals(place.library().code());
      TransitEnd how = arrived ? TransitEnd.ARRIVED : TransitEnd.REPLANNED;
      transits.end(act.item().id(), how, here, place.now());
    }
    if (taken.effects().contains(Effect.TRANSIT_STARTED)) {
      long to = read.destination(taken.next(), here);
      transits.start(act.item(), new Transits.Route(here, to, reason(taken.next())), place.now());
    }
  }

  private static TransitReason reason(Next next) {
    return switch (next) {
      case SEND_HOME -> TransitReason.HOME;
      case SEND_TO_PICKUP -> TransitReason.HOLD;
      default -> TransitReason.MOVE;
    };
  }
}
