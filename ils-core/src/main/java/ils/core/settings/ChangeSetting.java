package ils.core.settings;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.KnownSettings;
import ils.core.org.SettingKey;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what a node sets, or lets it inherit again. */
@ApplicationScoped
public class ChangeSetting {

  private static final int LONGEST = 2000;

  @Inject Rights rights;
  @Inject KnownSettings known;
  @Inject SettingRows rows;
  @Inject Snapshots snapshots;
  @Inject EventLog events;

  /**
   * What is wanted.
   *
   * @param value null: inherit
   * @param seen the node's own value when the form was made; null when it had none
   */
  public record Wish(long node, String name, @Nullable String value, @Nullable String seen) {}

  /** What came of it. */
  public sealed interface Outcome {

    record Changed() implements Outcome {}

    record Unchanged() implements Outcome {}

    /** The text is no value of this setting. */
    record NoSuchValue(String reason) implements Outcome {}

    /** It is a whole number from one to another, and this is none. */
    record OutOfRange(SettingKey.Range range) implements Outcome {}

    /** Somebody else has changed it since the form was made; nothing was done. */
    record ChangedMeanwhile(@Nullable String now) implements Outcome {}
  }

  /** A node set something, or inherits it again. */
  record SettingChanged(long node, String name, @Nullable String before, @Nullable String after)
      implements DomainEvent {}

  /**
   * Changes it, for everything below the node too.
   *
   * @throws ProblemException if there is no such setting
   * @throws ils.core.access.NotPermitted without the right at the node
   */
  @Retried
  @Transactional
  public Outcome change(Occasion occasion, Wish wish) {
    rights.require(occasion.actor(), Right.MANAGE_SETTINGS, wish.node());
    var setting =
        known
            .find(wish.name())
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such setting"));
    SettingKey.Range range = setting.key().range();
    if (range != null && wish.value() != null && !range.has(wish.value())) {
      return new Outcome.OutOfRange(range);
    }
    Optional<String> wrong = wish.value() == null ? Optional.empty() : wrong(setting, wish.value());
    if (wrong.isPresent()) {
      return new Outcome.NoSuchValue(wrong.get());
    }
    String before = rows.find(wish.node(), wish.name()).orElse(null);
    if (Objects.equals(before, wish.value())) {
      return new Outcome.Unchanged();
    }
    if (!Objects.equals(before, wish.seen())) {
      return new Outcome.ChangedMeanwhile(before);
    }
    rows.put(wish.node(), wish.name(), before, wish.value(), occasion.actor().id());
    snapshots.changed(Area.SETTINGS);
    events.add(
        occasion,
        new SettingChanged(wish.node(), wish.name(), before, wish.value()),
        new About(null, null, null, wish.node()));
    return new Outcome.Changed();
  }

  private static Optional<String> wrong(KnownSettings.Known setting, String value) {
    if (value.length() > LONGEST) {
      return Optional.of("longer than " + LONGEST + " characters");
    }
    try {
      Object parsed = setting.key().parse().apply(value);
      return parsed == null ? Optional.of("no such value") : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
