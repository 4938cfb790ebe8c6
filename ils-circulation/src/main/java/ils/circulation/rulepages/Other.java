package ils.circulation.rulepages;

import ils.circulation.rulepages.Overview.DraftRow;
import ils.circulation.rulepages.Overview.VersionRow;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A rule text to compare with.
 *
 * @param at when a version starts, or when a draft was saved
 */
public record Other(String ref, String name, Instant at, ZoneId zone) {

  static Other of(VersionRow version) {
    return new Other(SetRef.version(version.id()), version.name(), version.from(), version.zone());
  }

  static Other of(DraftRow row) {
    return new Other(
        SetRef.draft(row.draft().id()),
        row.draft().name(),
        row.draft().changedAt(),
        row.node().zone());
  }

  public boolean isDraft() {
    return ref.startsWith("d");
  }
}
