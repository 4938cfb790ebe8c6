package ils.circulation.targeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The days on which a hold is passed over, both included. */
@Embeddable
public class HoldSleep {

  @Column(name = "sleeps_from")
  private LocalDate from;

  @Column(name = "sleeps_until")
  private LocalDate until;

  protected HoldSleep() {}

  HoldSleep(LocalDate from, LocalDate until) {
    this.from = from;
    this.until = until;
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  boolean isOver(LocalDate day) {
    return until.isBefore(day);
  }
}
