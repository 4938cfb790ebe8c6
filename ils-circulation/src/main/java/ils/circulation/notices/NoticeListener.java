package ils.circulation.notices;

import ils.circulation.loans.LoanEvents.ItemReturned;
import ils.circulation.loans.LoanEvents.LoanOpened;
import ils.circulation.loans.LoanEvents.LoanRenewed;
import ils.circulation.notes.PatronNote.Audience;
import ils.circulation.notes.WriteNote.NoteWritten;
import ils.circulation.policy.notices.NoticeKind;
import ils.core.event.Channel;
import ils.core.event.DomainEvent;
import ils.core.event.EventListener;
import ils.core.event.Occasion;
import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Which events notices wait for. Receipts and welcomes are off in most libraries, and then a scan
 * at the desk pays nothing for them.
 */
@ApplicationScoped
public class NoticeListener implements EventListener {

  /** Under which events wait in the table of deliveries. */
  public static final String NAME = "notices";

  private static final Set<String> ALWAYS =
      Set.of(
          "HoldReady",
          "HoldClosed",
          "AutoRenewalDeclined",
          "AllRenewed",
          "DueDatesChanged",
          "LostBilled",
          "LoanRecalled",
          "PaymentTaken");

  private static final String REGISTERED = "PersonRegistered";

  @Inject Settings settings;
  @Inject Organisation organisation;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(String kind) {
    return ALWAYS.contains(kind) || kind.equals(REGISTERED) && someWelcome();
  }

  @Override
  public boolean wants(Occasion occasion, DomainEvent what) {
    return switch (what) {
      case LoanOpened opened -> isOn(NoticeKind.CHECKED_OUT, occasion);
      case ItemReturned returned ->
          returned.loanId() != null
              && (returned.fee() != null || isOn(NoticeKind.CHECKED_IN, occasion));
      case LoanRenewed renewed -> occasion.channel() == Channel.AUTO;
      case NoteWritten written -> written.audience() == Audience.PATRON;
      default -> wants(what.kind());
    };
  }

  private boolean isOn(NoticeKind kind, Occasion occasion) {
    return organisation
        .tree()
        .find(occasion.nodeId())
        .filter(node -> !settings.get(NoticeSettings.OFF, node.id()).has(kind))
        .isPresent();
  }

  /** People come by files, which name no library as their place. */
  private boolean someWelcome() {
    return organisation.tree().all().stream()
        .filter(node -> node.type() == NodeType.MUNICIPALITY)
        .map(OrgNode::id)
        .anyMatch(node -> !settings.get(NoticeSettings.OFF, node).has(NoticeKind.WELCOME));
  }
}
