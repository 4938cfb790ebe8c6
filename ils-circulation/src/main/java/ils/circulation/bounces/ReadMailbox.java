package ils.circulation.bounces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what is new in the mailbox for bounces. A mail that was acted on is deleted there, for it
 * names a person; one that people may want to look at stays and is marked as read. A crash between
 * acting and deleting does no harm: read again, a mail counts once.
 */
@ApplicationScoped
public class ReadMailbox {

  private static final int AT_A_TIME = 200;

  /** A report quotes our own mail, which is short, or its head. */
  private static final int LARGEST = 1024 * 1024;

  private static final FlagTerm NEW = new FlagTerm(new jakarta.mail.Flags(Flag.SEEN), false);

  @Inject BounceConfig config;
  @Inject TakeBounce takeBounce;

  /** Whether there is a mailbox to read. */
  public boolean isOpen() {
    return config.isComplete();
  }

  /**
   * Reads what is new.
   *
   * @return how many mails were read
   * @throws MessagingException if the mail server cannot be reached or talks nonsense
   */
  public int read() throws MessagingException {
    Session session = Session.getInstance(config.properties());
    try (Store store = session.getStore("imap")) {
      store.connect(config.user(), config.password());
      Folder folder = store.getFolder(config.folder());
      folder.open(Folder.READ_WRITE);
      try {
        return read(folder);
      } finally {
        folder.close(true);
      }
    }
  }

  private int read(Folder folder) throws MessagingException {
    Message[] found = folder.search(NEW);
    Message[] some = Arrays.copyOf(found, Math.min(found.length, AT_A_TIME));
    var wanted = new FetchProfile();
    wanted.add(FetchProfile.Item.SIZE);
    folder.fetch(some, wanted);
    for (Message mail : some) {
      BounceOutcome outcome = take(mail);
      mail.setFlag(outcome.isForPeople() ? Flag.SEEN : Flag.DELETED, true);
    }
    return some.length;
  }

  private BounceOutcome take(Message mail) throws MessagingException {
    if (mail.getSize() > LARGEST) {
      return takeBounce.tooLarge(head(mail));
    }
    var source = new ByteArrayOutputStream();
    try {
      mail.writeTo(source);
    } catch (IOException e) {
      throw new MessagingException("a mail could not be read", e);
    }
    return takeBounce.take(source.toByteArray());
  }

  private static byte[] head(Message mail) throws MessagingException {
    var id = mail.getHeader("Message-ID");
    String told = mail.getSize() + " " + mail.getReceivedDate() + " " + Arrays.toString(id);
    return told.getBytes(StandardCharsets.UTF_8);
  }
}
