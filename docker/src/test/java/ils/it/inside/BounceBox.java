package ils.it.inside;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import ils.it.inside.StubMailServer.Mail;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/** A real IMAP server with the mailbox for bounces, and mails as other servers write them. */
final class BounceBox implements AutoCloseable {

  private static final String REPORT =
      """
      Return-Path: <>
      Delivered-To: %1$s
      From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
      To: %1$s
      Subject: Undelivered Mail Returned to Sender
      Auto-Submitted: auto-replied
      MIME-Version: 1.0
      Message-ID: <%4$s@mx.example.net>
      Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

      --b1
      Content-Type: text/plain; charset=us-ascii

      This is the mail system at host mx.example.net. I am sorry.

      --b1
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.net
      Arrival-Date: Thu, 3 Sep 2026 10:00:00 +0200

      Final-Recipient: rfc822; somebody@example.dk
      Action: %2$s
      Status: %3$s
      Diagnostic-Code: smtp; 550 %3$s whatever the server says

      --b1
      Content-Type: message/rfc822

      Subject: Klar til afhentning

      what was sent
      --b1--
      """;

  private final GreenMail server;
  private final GreenMailUser user;
  private int reports;

  private BounceBox(GreenMail server) {
    this.server = server;
    var config = ConfigProvider.getConfig();
    user =
        server.setUser(
            "retur@example.dk",
            config.getValue("ils.mail.bounces.user", String.class),
            config.getValue("ils.mail.bounces.password", String.class));
  }

  static BounceBox open() {
    var config = ConfigProvider.getConfig();
    var imap =
        new ServerSetup(
            config.getValue("ils.mail.bounces.port", Integer.class),
            config.getValue("ils.mail.bounces.host", String.class),
            ServerSetup.PROTOCOL_IMAP);
    var server = new GreenMail(imap);
    server.start();
    return new BounceBox(server);
  }

  /** A report about a mail, sent to where the mail said. */
  void report(Mail mail, String action, String status) throws MessagingException {
    report(mail.from(), action, status);
  }

  void report(String to, String action, String status) throws MessagingException {
    reports++;
    deliver(REPORT.formatted(to, action, status, "report-" + reports));
  }

  /** Whatever comes to the mailbox. */
  void deliver(String source) throws MessagingException {
    byte[] bytes = source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    user.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
  }

  /** How many mails are in the box, and of these how many are marked as read. */
  String left() throws MessagingException {
    MimeMessage[] all = server.getReceivedMessages();
    int seen = 0;
    for (MimeMessage mail : all) {
      seen += mail.isSet(Flag.SEEN) ? 1 : 0;
    }
    return all.length + " left, " + seen + " read";
  }

  @Override
  public void close() {
    server.stop();
  }
}
