package ils.circulation.undo;

import ils.circulation.journal.ActKind;
import ils.core.event.DomainEvent;

/**
 * An event was taken back. It is about what that event was about, which the log names in {@code
 * undo_of}; an act of several events is undone by as many.
 *
 * @param actKind the act as people know it
 * @param eventKind the event that is taken back
 */
public record ActUndone(long act, ActKind actKind, String eventKind) implements DomainEvent {}
