package ils.circulation.targeting;

import ils.circulation.act.Place;
import ils.core.event.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When and under which circumstances holds and copies are matched; the zone tells the local day.
 */
public record Scene(Occasion occasion, Instant now, ZoneId zone) {

  public static Scene of(Place place) {
    return new Scene(place.occasion(), place.now(), place.zone());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }
}
