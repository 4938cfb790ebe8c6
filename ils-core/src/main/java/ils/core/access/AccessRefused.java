package ils.core.access;

import ils.core.event.DomainEvent;

/**
 * Somebody signed in tried what they may not do.
 *
 * @param resource the method that was called, never its address, which may hold a number
 */
record AccessRefused(String resource, String reason) implements DomainEvent {}
