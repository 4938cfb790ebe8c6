package ils.selfcheck.reader.pcsc;

import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.PadFault.Kind;
import java.util.List;
import java.util.Locale;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/** The readers that this computer's smart card service knows. */
public final class PcscReaders {

  private static final String NO_SERVICE =
      "no PC/SC reader: the smart card service is not running, or no reader is plugged in"
          + " (on Debian: apt-get install pcscd)";

  private PcscReaders() {}

  /**
   * The first reader whose name holds the text, in either case; the first of all for an empty one.
   *
   * @throws PadFault with what is missing and what to do about it
   */
  public static PcscPad named(String text) throws PadFault {
    try {
      return named(text, TerminalFactory.getDefault());
    } catch (LinkageError e) {
      throw new PadFault(
          Kind.NO_DRIVER, "this Java has no PC/SC: the module java.smartcardio is missing", e);
    }
  }

  static PcscPad named(String text, TerminalFactory factory) throws PadFault {
    List<CardTerminal> terminals;
    try {
      terminals = factory.terminals().list();
    } catch (CardException e) {
      throw new PadFault(Kind.NO_DRIVER, NO_SERVICE, e);
    }
    if (terminals.isEmpty()) {
      throw new PadFault(Kind.NO_DRIVER, NO_SERVICE);
    }
    String wanted = text.toLowerCase(Locale.ROOT);
    return terminals.stream()
        .filter(each -> each.getName().toLowerCase(Locale.ROOT).contains(wanted))
        .findFirst()
        .map(PcscPad::new)
        .orElseThrow(
            () ->
                new PadFault(
                    Kind.NO_DRIVER,
                    "no PC/SC reader is called '"
                        + text
                        + "'; there are "
                        + terminals.stream().map(CardTerminal::getName).toList()));
  }
}
