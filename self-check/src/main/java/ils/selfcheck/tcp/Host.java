package ils.selfcheck.tcp;

import java.net.InetAddress;

/** Whom the listener asks about newcomers. */
@FunctionalInterface
public interface Host {

  /** Begins the talk with a newly connected client. Must not block. */
  Conversation welcome(InetAddress client);
}
