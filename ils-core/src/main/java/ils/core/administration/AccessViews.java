package ils.core.administration;

import ils.core.access.Grant;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells who may do what where, and by which grant. */
@ApplicationScoped
public class AccessViews {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject StaffRows staffRows;
  @Inject Clock clock;

  /** What is asked. */
  public record Question(long staff, Right right, long node) {}

  /** Why a grant gives the right in question, or does not. */
  public enum Because {
    COUNTS,
    /** Its role has not this right. */
    OTHER_RIGHTS,
    /** It was given at a place that the one in question does not stand below. */
    ELSEWHERE,
    NOT_YET,
    ENDED;

    /** As it stands in keys of the bundles. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One grant.
   *
   * @param mayEnd whether the visitor may end it
   */
  public record Held(Grant grant, OrgNode node, Because because, boolean mayEnd) {

    public boolean counts() {
      return because == Because.COUNTS;
    }
  }

  /**
   * The page.
   *
   * @param staff whose rights the visitor may look at
   * @param nodes where the visitor manages staff
   */
  public record Shown(
      Question asked, List<StaffRows.Member> staff, List<OrgNode> nodes, List<Held> grants) {

    public boolean isAllowed() {
      return grants.stream().anyMatch(Held::counts);
    }
  }

  /**
   * The answer.
   *
   * @param staff null for the first there is
   * @param node null for the member's home
   * @throws ProblemException if there is no such member of staff where the visitor manages staff
   */
  Shown answer(Actor visitor, @Nullable Long staff, Right right, @Nullable Long node) {
    OrgTree tree = organisation.tree();
    List<OrgNode> nodes =
        tree.all().stream()
            .filter(place -> place.type() != NodeType.LOCATION)
            .filter(place -> rights.may(visitor, Right.MANAGE_STAFF, place.id()))
            .sorted(Comparator.comparing(OrgNode::code))
            .toList();
    List<StaffRows.Member> all =
        staffRows.all().stream()
            .filter(one -> nodes.stream().anyMatch(place -> place.id() == one.home()))
            .toList();
    StaffRows.Member member =
        all.stream()
            .filter(one -> staff == null || one.id() == staff)
            .findFirst()
            .orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "no such member of staff here"));
    OrgNode place =
        nodes.stream()
            .filter(one -> one.id() == Objects.requireNonNullElse(node, member.home()))
            .findFirst()
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such place here"));
    var actor = new Actor(Actor.Kind.STAFF, member.id(), place.municipalityId(), place.id());
    List<Held> held =
        rights.grantsOf(actor).stream()
            .map(grant -> held(visitor, visitor.id() == member.id(), grant, right, place))
            .toList();
    return new Shown(new Question(member.id(), right, place.id()), all, nodes, held);
  }

  private Held held(Actor visitor, boolean own, Grant grant, Right right, OrgNode place) {
    OrgNode at = organisation.tree().get(grant.nodeId());
    LocalDate today = LocalDate.ofInstant(clock.instant(), at.zone());
    boolean ended = grant.endsOn() != null && today.isAfter(grant.endsOn());
    return new Held(
        grant,
        at,
        because(grant, right, place, today),
        !ended && !own && rights.may(visitor, Right.MANAGE_STAFF, at.id()));
  }

  private static Because because(Grant grant, Right right, OrgNode place, LocalDate today) {
    if (grant.endsOn() != null && today.isAfter(grant.endsOn())) {
      return Because.ENDED;
    }
    if (today.isBefore(grant.startsOn())) {
      return Because.NOT_YET;
    }
    if (!place.isWithin(grant.nodeId())) {
      return Because.ELSEWHERE;
    }
    return grant.role().rights().contains(right) ? Because.COUNTS : Because.OTHER_RIGHTS;
  }
}
