package ils.selfcheck.sip2;

/**
 * A message as a log may show it: codes and item numbers, and nothing that tells who somebody is.
 *
 * <p>PIN, passwords, card numbers, names, addresses and whatever field is unknown to us are masked;
 * that a field was sent empty stays visible, because that is often the fault looked for.
 */
public final class Trace {

  private static final String MASK = "***";

  private Trace() {}

  public static String of(Frame frame) {
    Message message = frame.message();
    StringBuilder line = new StringBuilder(message.kind().code());
    message.fixed().forEach(line::append);
    for (FieldValue field : message.fields()) {
      line.append(field.id()).append(shown(field)).append('|');
    }
    if (frame.sequence() != Frame.NO_SEQUENCE) {
      line.append("AY").append(frame.sequence());
    }
    return line.toString();
  }

  private static String shown(FieldValue field) {
    boolean open =
        field.value().isEmpty()
            || Field.of(field.id()).filter(f -> f.secrecy() == Field.Secrecy.OPEN).isPresent();
    return open ? field.value().replaceAll("\\p{Cntrl}", " ") : MASK;
  }
}
