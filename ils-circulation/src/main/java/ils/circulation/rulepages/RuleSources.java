package ils.circulation.rulepages;

import ils.circulation.draft.ReadDraft;
import ils.circulation.draft.RuleDraft;
import ils.circulation.rulebook.ReadRules;
import ils.circulation.rulebook.RuleVersions.Stored;
import ils.core.event.Actor;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Finds the text that an address names. */
@ApplicationScoped
public class RuleSources {

  @Inject ReadRules readRules;
  @Inject ReadDraft readDraft;
  @Inject Organisation organisation;

  RuleSource find(Actor actor, SetRef ref) {
    return ref.draft()
        ? of(readDraft.find(actor, ref.id()))
        : of(readRules.version(actor, ref.id()));
  }

  static RuleSource of(RuleDraft draft) {
    return new RuleSource(SetRef.draft(draft.id()), draft.name(), draft.node(), null, draft.text());
  }

  private RuleSource of(Stored version) {
    if (version.node() == 0) {
      return new RuleSource(
          SetRef.version(version.id()), version.name(), null, null, version.text());
    }
    var zone = organisation.tree().get(version.node()).zone();
    return new RuleSource(
        SetRef.version(version.id()),
        version.name(),
        version.node(),
        LocalDate.ofInstant(version.startsAt(), zone),
        version.text());
  }
}
