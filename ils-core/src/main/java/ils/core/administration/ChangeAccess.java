package ils.core.administration;

import ils.core.access.Accounts;
import ils.core.access.Grant;
import ils.core.access.NotPermitted;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.StaffRole;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Gives members of staff roles at places, and ends them. Nobody gives what they do not hold. */
@ApplicationScoped
public class ChangeAccess {

  @Inject Rights rights;
  @Inject Accounts accounts;
  @Inject StaffRows rows;
  @Inject Organisation organisation;
  @Inject Snapshots snapshots;
  @Inject EventLog events;
  @Inject Clock clock;

  /** A member of staff holds a role from now on. */
  record RoleGranted(String role, long node, String endsOn) implements DomainEvent {}

  /** A member of staff holds a role no longer. */
  record RoleEnded(String role, long node) implements DomainEvent {}

  /**
   * Gives a role from today.
   *
   * @param endsOn last day; null until further notice
   * @throws NotPermitted without the right to manage staff there, or any right of the role there
   */
  @Retried
  @Transactional
  public void grant(
      Occasion occasion, long staff, StaffRole role, long node, @Nullable LocalDate endsOn) {
    requireAll(occasion.actor(), role, node);
    boolean mine =
        accounts
            .staff(staff)
            .filter(member -> rights.may(occasion.actor(), Right.MANAGE_STAFF, member.homeNodeId()))
            .isPresent();
    if (!mine) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such member of staff here");
    }
    LocalDate today = today(node);
    if (endsOn != null && endsOn.isBefore(today)) {
      throw ProblemException.invalid("ends", "must not be before today");
    }
    accounts.grant(staff, new Grant(role, node, today, endsOn));
    String until = endsOn == null ? "" : endsOn.toString();
    events.add(occasion, new RoleGranted(role.name(), node, until), About.subject(staff));
  }

  /** Every right of the role, so that nobody raises anybody above themselves. */
  private void requireAll(Actor actor, StaffRole role, long node) {
    if (organisation.tree().find(node).isEmpty()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such place");
    }
    rights.require(actor, Right.MANAGE_STAFF, node);
    role.rights().forEach(right -> rights.require(actor, right, node));
  }

  /**
   * Ends a role; yesterday was its last day.
   *
   * @return whether there was one to end
   * @throws NotPermitted for a role of one's own, so that nobody locks themselves out
   */
  @Retried
  @Transactional
  public boolean end(Occasion occasion, long staff, StaffRole role, long node) {
    requireAll(occasion.actor(), role, node);
    if (occasion.actor().id() == staff) {
      throw new NotPermitted("nobody ends a role of their own");
    }
    boolean ended = rows.end(staff, role, node, today(node).minusDays(1)) > 0;
    if (ended) {
      snapshots.changed(Area.RIGHTS);
      events.add(occasion, new RoleEnded(role.name(), node), About.subject(staff));
    }
    return ended;
  }

  private LocalDate today(long node) {
    return LocalDate.ofInstant(clock.instant(), organisation.tree().get(node).zone());
  }
}
