package ils.circulation.targeting;

import ils.core.event.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** When a hold was placed, and how; {@code on} is the local day, which the limit a day counts. */
@Embeddable
public class HoldPlacing {

  @Column(name = "placed_at")
  private Instant at;

  @Column(name = "placed_on")
  private LocalDate on;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  protected HoldPlacing() {}

  public HoldPlacing(Instant at, LocalDate on, Channel channel) {
    this.at = at;
    this.on = on;
    this.channel = channel;
  }
}
