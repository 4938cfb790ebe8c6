package ils.selfcheck.session;

import ils.selfcheck.sip2.FieldValue;
import ils.selfcheck.sip2.Frame;
import ils.selfcheck.sip2.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Tells repeats from new wishes, so that nothing is done twice or left undone.
 *
 * <p>A terminal that gets no answer connects anew and sends its message again, often counting from
 * 0 again. So the number is made of the message without sequence number and checksum; its date, to
 * the second, keeps different wishes apart. A message that comes again on the same connection under
 * another sequence number is by the protocol a new one, and gets a number of its own.
 */
final class RequestNumbers {

  private static final int REMEMBERED = 64;
  private static final int DIGEST_BYTES = 16;

  private final String connection = Long.toHexString(ThreadLocalRandom.current().nextLong());
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private byte @Nullable [] lastLine;
  private String lastNumber = "";

  /**
   * The number of a wish, at most 64 characters.
   *
   * @param dated whether the message's date can be right
   */
  String of(byte[] line, Message message, int sequence, boolean dated) {
    if (Arrays.equals(line, lastLine)) {
      return lastNumber;
    }
    String digest = digest(message);
    int occurrence = sequence == Frame.NO_SEQUENCE ? 1 : seen.merge(digest, 1, Integer::sum);
    forgetTheOldest();
    lastLine = line;
    String number = occurrence == 1 ? digest : digest + "-" + occurrence;
    lastNumber = dated ? number : number + "@" + connection;
    return lastNumber;
  }

  private void forgetTheOldest() {
    if (seen.size() > REMEMBERED) {
      seen.remove(seen.keySet().iterator().next());
    }
  }

  private static String digest(Message message) {
    StringBuilder text = new StringBuilder(160).append(message.kind().code());
    message.fixed().forEach(text::append);
    for (FieldValue field : message.fields()) {
      text.append(field.id()).append(field.value()).append('|');
    }
    byte[] hash = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
