package ils.circulation.policy.fees;

import ils.circulation.policy.due.OpenHours.Span;
import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import ils.core.money.Amount;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * So much for each interval of delay, up to a cap.
 *
 * @param rate for one interval
 * @param every length of an interval in units
 * @param unit minutes, hours or days
 * @param chargedAt whether an interval counts from its start or when it is full
 * @param grace units that cost nothing
 * @param graceCounts once grace is over, whether its units are charged too
 * @param cap the most for one loan; null for none
 * @param capAtPrice never more than the item's price, when it is known
 * @param cutAtCap a last interval is cut to meet the cap, rather than left out
 * @param skipsClosed closed days, or for minutes and hours closed time, do not count
 */
public record Interval(
    String name,
    Amount rate,
    int every,
    Unit unit,
    ChargedAt chargedAt,
    int grace,
    boolean graceCounts,
    @Nullable Amount cap,
    boolean capAtPrice,
    boolean cutAtCap,
    boolean skipsClosed)
    implements FeeModel {

  /** Units of delay. */
  public enum Unit {
    MINUTES,
    HOURS,
    DAYS
  }

  /** When an interval counts. */
  public enum ChargedAt {
    START,
    END
  }

  public Interval {
    if (every < 1 || grace < 0 || rate.minorUnits() < 0 || (cap != null && cap.minorUnits() < 0)) {
      throw new Flawed(Flaw.INTERVAL_PARTS);
    }
  }

  @Override
  public FeeCharge charge(LateReturn late) {
    long units = late.isLate() ? units(late) : 0;
    long counted = units <= grace ? 0 : graceCounts ? units : units - grace;
    long intervals = chargedAt == ChargedAt.START ? Math.ceilDiv(counted, every) : counted / every;
    Amount amount = capped(intervals, late.price());
    return new FeeCharge(
        amount,
        late.daysLate(),
        Reckoning.of(Code.valueOf("INTERVAL_" + unit), name, units, intervals, rate));
  }

  private Amount capped(long intervals, @Nullable Amount price) {
    Amount full = rate.times(intervals);
    Amount limit = limit(price);
    if (limit == null || !full.exceeds(limit)) {
      return full;
    }
    return cutAtCap || rate.isNone() ? limit : rate.times(limit.minorUnits() / rate.minorUnits());
  }

  private @Nullable Amount limit(@Nullable Amount price) {
    if (!capAtPrice || price == null) {
      return cap;
    }
    return cap == null ? price : price.atMost(cap);
  }

  /** Whole units of delay; a started minute or hour counts as one. */
  private long units(LateReturn late) {
    if (unit == Unit.DAYS) {
      return late.daysLate() - (skipsClosed ? late.closedDays() : 0);
    }
    long seconds =
        skipsClosed
            ? openSeconds(late)
            : Duration.between(late.dueAt(), late.returnedAt()).toSeconds();
    return Math.ceilDiv(seconds, unit == Unit.HOURS ? 3600L : 60L);
  }

  private static long openSeconds(LateReturn late) {
    long seconds = 0;
    ZoneId zone = late.dueAt().getZone();
    LocalDate last = late.returnedAt().toLocalDate();
    LocalDate first = late.dueAt().toLocalDate().minusDays(1); // an opening may pass midnight
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (Span span : late.hours().on(day)) {
        LocalDate closes = span.until().isAfter(span.from()) ? day : day.plusDays(1);
        seconds +=
            overlap(
                day.atTime(span.from()).atZone(zone),
                closes.atTime(span.until()).atZone(zone),
                late);
      }
    }
    return seconds;
  }

  private static long overlap(ZonedDateTime from, ZonedDateTime until, LateReturn late) {
    ZonedDateTime start = from.isAfter(late.dueAt()) ? from : late.dueAt();
    ZonedDateTime end = until.isBefore(late.returnedAt()) ? until : late.returnedAt();
    return Math.max(0, Duration.between(start, end).toSeconds());
  }

  Optional<Complaint> complaint(FeeMaximum maximum) {
    if (rate.isNone()) {
      return Optional.empty();
    }
    Amount least = maximum.adult().atMost(maximum.child());
    if (cap == null) {
      return Optional.of(Complaint.of(Flaw.NO_CAP, least, maximum.source()));
    }
    return cap.exceeds(least) ? Optional.of(maximum.above(cap, least)) : Optional.empty();
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("rate " + rate + " per " + every + " " + word(unit));
    lines.add("charged-at " + chargedAt.name().toLowerCase(Locale.ROOT));
    lines.add("grace " + grace + (graceCounts ? " counted" : " free"));
    lines.add("cap " + (cap == null ? "none" : cap) + (capAtPrice ? " price" : ""));
    lines.add("last-interval " + (cutAtCap ? "cut" : "dropped"));
    lines.add("closed " + (skipsClosed ? "skipped" : "counted"));
    return lines;
  }

  private static String word(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String kind() {
    return "interval";
  }
}
