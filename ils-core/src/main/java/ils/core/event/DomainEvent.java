package ils.core.event;

/**
 * What has happened, in a record of ids and values named by a past participle ({@code LoanOpened}).
 * Its components become the event's detail; names, addresses and national ids never stand in it.
 */
public interface DomainEvent {

  /** The kind under which it is logged and listened for. */
  default String kind() {
    return getClass().getSimpleName();
  }
}
