package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;

/** Carries messages of one channel out of the house. */
public interface Carrier {

  Medium medium();

  /** Begins a round of messages; a connection is made with the first of them. */
  Round begin();

  /** Messages handed over one after another. */
  interface Round extends AutoCloseable {

    /** Never throws for what the other side does: that is a {@link Handover}. */
    Handover hand(Outgoing message);

    @Override
    void close();
  }
}
