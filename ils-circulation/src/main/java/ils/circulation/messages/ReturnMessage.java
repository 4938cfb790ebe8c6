package ils.circulation.messages;

import ils.circulation.policy.notices.Medium;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** An e-mail that a server had taken came back: its news goes by the next channel there is. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReturnMessage {

  @Inject Messages messages;
  @Inject Contacts contacts;
  @Inject FailMessage failMessage;
  @Inject Clock clock;

  /**
   * @param broken whether the address is to be used no more; another address that the person has
   *     had since is not meant
   * @return false if the message is none that a mail server has, for instance as it came back
   *     before
   */
  public boolean cameBack(long id, boolean broken) {
    Optional<byte[]> address = messages.addressOfSent(id);
    if (address.isEmpty()) {
      return false;
    }
    Message message = messages.lock(id).orElseThrow();
    if (broken && isStillTheirs(message, address.get())) {
      contacts.broken(message.person(), Medium.EMAIL, address.get(), clock.instant());
    }
    failMessage.forGood(message, contacts.of(message.person()), "BOUNCED");
    return true;
  }

  private boolean isStillTheirs(Message message, byte[] hash) {
    return contacts
        .of(message.person())
        .address(Medium.EMAIL)
        .filter(address -> Arrays.equals(Contacts.hash(address), hash))
        .isPresent();
  }
}
