package ils.core.event;

/**
 * Something that must be done once per installation for each event of some kinds, after its
 * transaction: a notice, a webhook. A bean of this type gets a delivery row with the event.
 *
 * <p>Work that every node does for itself, such as its search index, follows {@link EventFeed}.
 */
public interface EventListener {

  /** At most 24 letters; never changed, for rows refer to it. */
  String name();

  boolean wants(String kind);

  /**
   * Asked with what happened, in the transaction in which it happens: for a listener that wants few
   * of the events of a kind, so that a scan at the desk does not pay for the others.
   */
  default boolean wants(Occasion occasion, DomainEvent what) {
    return wants(what.kind());
  }
}
