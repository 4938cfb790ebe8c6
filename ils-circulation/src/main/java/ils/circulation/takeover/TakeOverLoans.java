package ils.circulation.takeover;

import ils.circulation.loans.TakeOverLoan;
import ils.circulation.loans.TakeOverLoan.Outcome;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a list of open loans over from another system.
 *
 * <p>Each loan is a transaction of its own. What cannot be taken is reported with its place in the
 * list and the rest goes on; the same list again takes only what is missing.
 */
@ApplicationScoped
public class TakeOverLoans {

  @Inject Organisation organisation;
  @Inject TakeOverLoan takeOverLoan;

  /**
   * One line.
   *
   * @param node code of the branch or school where it was lent
   */
  public record Line(String node, TakeOverLoan.Wish loan) {}

  /**
   * What came of the list.
   *
   * @param known loans that were here before
   */
  public record Report(int taken, int known, List<Complaint> complaints) {}

  /**
   * One line that could not be taken.
   *
   * @param index in the list, from 0
   */
  public record Complaint(int index, String field, String reason) {}

  /** Takes the list over, in its order. */
  public Report run(Actor actor, List<Line> lines) {
    int taken = 0;
    int known = 0;
    List<Complaint> complaints = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      switch (outcome(actor, lines.get(k))) {
        case Outcome.Taken loan -> taken++;
        case Outcome.Known loan -> known++;
        case Outcome.Refused(String field, String reason) ->
            complaints.add(new Complaint(k, field, reason));
      }
    }
    return new Report(taken, known, complaints);
  }

  private Outcome outcome(Actor actor, Line line) {
    Optional<OrgNode> node = organisation.tree().byCode(line.node());
    return node.filter(n -> n.municipalityId() != null).isEmpty()
        ? new Outcome.Refused("node", "is no place of a municipality")
        : takeOverLoan.takeOver(
            new Occasion(actor, Channel.AUTO, node.get().id(), null), line.loan());
  }
}
