package ils.circulation.targeting;

import ils.core.event.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a hold was placed, how and by which rules; {@code on} is the local day, which the limit a
 * day counts.
 */
@Embeddable
public class HoldPlacing {

  @Column(name = "placed_at")
  private Instant at;

  @Column(name = "placed_on")
  private LocalDate on;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "rule_version_id")
  private @Nullable Long ruleVersion;

  private @Nullable String situation;

  protected HoldPlacing() {}

  /**
   * @param ruleVersion 0 for the set that ships with the product
   * @param situation as {@code SituationText} prints it
   */
  public HoldPlacing(
      Instant at, LocalDate on, Channel channel, long ruleVersion, String situation) {
    this.at = at;
    this.on = on;
    this.channel = channel;
    this.ruleVersion = ruleVersion;
    this.situation = situation;
  }
}
