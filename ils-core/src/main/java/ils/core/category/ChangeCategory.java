package ils.core.category;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.category.CategoryChanges.Difference;
import ils.core.category.CategoryChanges.What;
import ils.core.category.CategoryOutcome.Why;
import ils.core.category.PatronCategory.Described;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes, describes and retires patron categories. None is deleted, because roles and statistics of
 * years ago name it: it is retired, and only once no borrower has it and no rule names it.
 */
@ApplicationScoped
public class ChangeCategory {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{1,31}");

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject CategoryRows rows;
  @Inject CategoryBorrowers borrowers;
  @Inject CategoryChanges changes;
  @Inject Snapshots snapshots;
  @Inject EventLog events;
  @Inject Clock clock;
  @Inject @Any Instance<CategoryUse> uses;

  /**
   * A form as it was sent.
   *
   * @param described null where there is no Danish name
   */
  public record Wish(long municipality, String code, @Nullable Described described, int version) {}

  /** A category is described, for the first time or anew. */
  record CategoryDescribed(String code, List<String> changed) implements DomainEvent {}

  /** Nobody is to be given a category any more; or again, where {@code retired} is false. */
  record CategoryRetired(String code, boolean retired) implements DomainEvent {}

  /** Borrowers have another category. */
  record BorrowersMoved(String before, String after, int roles) implements DomainEvent {}

  /** Makes a category, which borrowers and rules may name by its code. */
  @Retried
  @Transactional
  public CategoryOutcome make(Occasion occasion, Wish wish) {
    begin(occasion, wish.municipality());
    String code = wish.code().strip().toUpperCase(Locale.ROOT);
    List<Why> wrong = new ArrayList<>(flaws(wish));
    if (!CODE.matcher(code).matches()) {
      wrong.add(0, Why.at("code", "core.category.not.code"));
    } else if (rows.find(wish.municipality(), code).isPresent()) {
      wrong.add(0, Why.at("code", "core.category.not.taken", code));
    }
    Described described = wish.described();
    if (!wrong.isEmpty() || described == null) {
      return new CategoryOutcome.Refused(wrong);
    }
    long id = rows.add(wish.municipality(), code, described);
    var made = new Difference(What.MADE, null, code);
    return done(
        occasion,
        new Changed(id, code, List.of(made)),
        new CategoryDescribed(code, List.of("MADE")));
  }

  /** Changes names, and for whom and where it is; its code stays. */
  @Retried
  @Transactional
  public CategoryOutcome describe(Occasion occasion, Wish wish) {
    begin(occasion, wish.municipality());
    PatronCategory known = known(wish.municipality(), wish.code());
    List<Why> wrong = flaws(wish);
    Described described = wish.described();
    if (!wrong.isEmpty() || described == null) {
      return new CategoryOutcome.Refused(wrong);
    }
    if (known.version() != wish.version()) {
      return new CategoryOutcome.Meanwhile();
    }
    List<Difference> differences =
        CategoryDifference.between(known.described(), described, this::nodeCode);
    if (differences.isEmpty()) {
      return new CategoryOutcome.Unchanged();
    }
    rows.describe(known.id(), described);
    var words = differences.stream().map(difference -> difference.what().name()).toList();
    return done(
        occasion,
        new Changed(known.id(), known.code(), differences),
        new CategoryDescribed(known.code(), words));
  }

  private String nodeCode(long node) {
    return organisation.tree().find(node).map(found -> found.code()).orElse(String.valueOf(node));
  }

  private List<Why> flaws(Wish wish) {
    List<Why> wrong = new ArrayList<>();
    Described described = wish.described();
    if (described == null) {
      wrong.add(Why.at("danish", "core.category.not.name"));
      return wrong;
    }
    if (!described.ages().makeSense()) {
      wrong.add(Why.at("fromAge", "core.category.not.ages"));
    }
    boolean here =
        described.nodes().stream()
            .allMatch(
                node ->
                    organisation
                        .tree()
                        .find(node)
                        .filter(found -> found.isWithin(wish.municipality()))
                        .isPresent());
    if (described.nodes().isEmpty() || !here) {
      wrong.add(Why.at("node", "core.category.not.node"));
    }
    return wrong;
  }

  /**
   * Retires a category, unless borrowers have it or something counts on it; each is named, with how
   * many or where.
   */
  @Retried
  @Transactional
  public CategoryOutcome retire(Occasion occasion, long municipality, String code) {
    begin(occasion, municipality);
    PatronCategory known = known(municipality, code);
    if (known.isRetired()) {
      return new CategoryOutcome.Unchanged();
    }
    List<Why> inUse = new ArrayList<>();
    long having = borrowers.count(municipality, code);
    if (having > 0) {
      inUse.add(new Why("", "core.category.not.borrowers", List.of(having), "#move"));
    }
    for (CategoryUse use : uses) {
      use.of(municipality, code)
          .forEach(one -> inUse.add(new Why("", one.key(), one.args(), one.href())));
    }
    return inUse.isEmpty()
        ? retired(occasion, known, clock.instant())
        : new CategoryOutcome.Refused(inUse);
  }

  /** Takes a retired category into use again. */
  @Retried
  @Transactional
  public CategoryOutcome reopen(Occasion occasion, long municipality, String code) {
    begin(occasion, municipality);
    PatronCategory known = known(municipality, code);
    return known.isRetired() ? retired(occasion, known, null) : new CategoryOutcome.Unchanged();
  }

  private CategoryOutcome retired(Occasion occasion, PatronCategory known, @Nullable Instant at) {
    rows.retire(known.id(), at);
    var change = new Difference(at == null ? What.REOPENED : What.RETIRED, null, null);
    return done(
        occasion,
        new Changed(known.id(), known.code(), List.of(change)),
        new CategoryRetired(known.code(), at != null));
  }

  /**
   * Gives all borrowers of a category another one, so that it can be retired. A code that nobody
   * has described can be emptied too.
   */
  @Retried
  @Transactional
  public CategoryOutcome move(Occasion occasion, long municipality, String from, String to) {
    begin(occasion, municipality);
    PatronCategory target = known(municipality, to);
    if (from.equals(to) || target.isRetired()) {
      return new CategoryOutcome.Refused(List.of(Why.at("to", "core.category.not.target")));
    }
    long misfits =
        borrowers.misfits(municipality, from, target.described(), places(target.described()));
    if (misfits > 0) {
      return new CategoryOutcome.Refused(
          List.of(Why.at("to", "core.category.not.fitting", misfits, target.code())));
    }
    int moved = borrowers.move(municipality, from, to);
    if (moved == 0) {
      return new CategoryOutcome.Unchanged();
    }
    var change = new Difference(What.MOVED, from + ": " + moved, to);
    rows.find(municipality, from)
        .ifPresent(known -> changes.note(known.id(), change, occasion.actor().id()));
    changes.note(target.id(), change, occasion.actor().id());
    events.add(occasion, new BorrowersMoved(from, to, moved), About.subject(target.id()));
    return new CategoryOutcome.Done(from, moved);
  }

  /** The nodes where it holds, with all below. */
  Set<Long> places(Described described) {
    return described.nodes().stream()
        .flatMap(node -> organisation.tree().within(node).stream())
        .map(node -> node.id())
        .collect(Collectors.toSet());
  }

  private void begin(Occasion occasion, long municipality) {
    rights.require(occasion.actor(), Right.MANAGE_RULES, municipality);
    rows.lock(municipality);
  }

  private PatronCategory known(long municipality, String code) {
    Optional<PatronCategory> found = rows.find(municipality, code);
    return found.orElseThrow(
        () -> new ProblemException(ProblemType.NOT_FOUND, "no such category here"));
  }

  private record Changed(long id, String code, List<Difference> differences) {}

  private CategoryOutcome done(Occasion occasion, Changed changed, DomainEvent event) {
    changed.differences().forEach(one -> changes.note(changed.id(), one, occasion.actor().id()));
    snapshots.changed(Area.CATEGORIES);
    events.add(occasion, event, About.subject(changed.id()));
    return new CategoryOutcome.Done(changed.code(), 0);
  }
}
