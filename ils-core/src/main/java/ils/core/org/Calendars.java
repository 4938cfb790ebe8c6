package ils.core.org;

import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Opening hours and school years, inherited down the organisation tree.
 *
 * <p>The weekly hours of a kind come from the nearest node that has any of that kind; the
 * exceptions of every node on the way up are added, so that a municipality's closed day closes all
 * its branches and a nearer exception for the same day wins.
 */
@ApplicationScoped
public class Calendars {

  @Inject Snapshots snapshots;
  @Inject Organisation organisation;
  @Inject CalendarReader reader;

  private Snapshot<CalendarData> data;

  /**
   * Hours and the node whose week they are.
   *
   * @param from empty when no node has hours of this kind: then it is never open
   */
  public record Effective(OpeningHours hours, Optional<OrgNode> from) {}

  @PostConstruct
  void open() {
    data = new Snapshot<>(snapshots, Area.CALENDARS, reader::read);
  }

  public OpeningHours hours(long node, HoursKind kind) {
    return effective(node, kind).hours();
  }

  public Effective effective(long node, HoursKind kind) {
    return data.get().hours(organisation.tree(), node, kind);
  }

  /** The calendars as they would be with these days at a node; nothing is changed. */
  public AsIf asIf(long node, List<SpecialDay> days) {
    CalendarData changed = data.get().with(node, days);
    return (at, kind) -> changed.hours(organisation.tree(), at, kind).hours();
  }

  /** Calendars that do not hold, for "what would be". */
  @FunctionalInterface
  public interface AsIf {

    OpeningHours hours(long node, HoursKind kind);
  }

  /** School years of the nearest node that has any, earliest first. */
  public List<SchoolYear> schoolYears(long node) {
    return data.get().schoolYears(organisation.tree(), node);
  }

  /** The names of all marks in all school years of the installation. */
  public Set<String> markNames() {
    return data.get().markNames();
  }
}
