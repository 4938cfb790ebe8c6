package ils.core.category;

import ils.core.administration.Names;
import ils.core.category.CategoryChanges.Difference;
import ils.core.category.CategoryChanges.What;
import ils.core.category.PatronCategory.Ages;
import ils.core.category.PatronCategory.Described;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.page.Texts;
import ils.core.person.RoleKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Categories that every library has and that the rules which ship with the product name. Where
 * borrowers of a register have one that is not described, it is described as usual; other codes
 * wait for somebody to do so.
 */
@ApplicationScoped
public class DescribeStandard {

  private static final Map<String, Set<RoleKind>> STANDARD =
      Map.of(
          "ADULT", Set.of(RoleKind.CITIZEN),
          "CHILD", Set.of(RoleKind.CITIZEN),
          "HOMEBOUND", Set.of(RoleKind.CITIZEN),
          "PUPIL", Set.of(RoleKind.PUPIL),
          "TEACHER", Set.of(RoleKind.TEACHER),
          "INSTITUTION", Set.of(RoleKind.INSTITUTION));

  @Inject CategoryRows rows;
  @Inject CategoryChanges changes;
  @Inject Snapshots snapshots;
  @Inject EventLog events;

  /** A category that borrowers of a register have was described. */
  record CategoryDescribed(String code) implements DomainEvent {}

  /** Describes those in use; changes none that is described. */
  @Retried
  @Transactional
  public void of(Actor by) {
    for (CategoryRows.Code one : rows.undescribed()) {
      Set<RoleKind> kinds = STANDARD.get(one.code());
      if (kinds != null) {
        long municipality = one.municipality();
        var described = new Described(names(one.code()), kinds, Ages.ALL, Set.of(municipality));
        long id = rows.add(municipality, one.code(), described);
        changes.note(id, new Difference(What.MADE, null, one.code()), null);
        snapshots.changed(Area.CATEGORIES);
        var occasion = new Occasion(by, Channel.API, 0, null);
        events.add(occasion, new CategoryDescribed(one.code()), About.subject(id));
      }
    }
  }

  private static Names names(String code) {
    String key = "core.category.standard." + code.toLowerCase(Locale.ROOT);
    return new Names(
        Texts.in(Locale.forLanguageTag("da")).text(key), Texts.in(Locale.ENGLISH).text(key));
  }
}
