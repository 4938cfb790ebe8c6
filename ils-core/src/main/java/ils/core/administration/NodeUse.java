package ils.core.administration;

import java.util.Set;

/**
 * What of a module lives at places of the organisation, so that none is closed from under it. Each
 * module that keeps something open at a place has one such bean.
 */
public interface NodeUse {

  /** The module's message key for what it keeps, with the number as {@code {0}}. */
  String key();

  /** How many things are open at any of these nodes; 0 if closing them leaves nothing behind. */
  long open(Set<Long> nodes);
}
