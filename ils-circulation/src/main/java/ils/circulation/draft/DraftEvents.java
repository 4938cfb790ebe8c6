package ils.circulation.draft;

import ils.core.event.DomainEvent;

/** What the work on drafts writes into the event log; see each record's name. */
public final class DraftEvents {

  private DraftEvents() {}

  /** A draft was begun from a version. */
  public record RuleDraftBegun(long draft, long node, long basedOn) implements DomainEvent {}

  /** A draft's text was changed. */
  public record RuleDraftSaved(long draft, long node, int version) implements DomainEvent {}

  /**
   * A draft is no more.
   *
   * @param becameVersion the rule set version that it was put into force as; 0 if it was given up
   */
  public record RuleDraftClosed(long draft, long node, long becameVersion) implements DomainEvent {}
}
