package ils.selfcheck.bridge;

import ils.selfcheck.reader.Pad;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.feig.FeigPad;
import ils.selfcheck.reader.feig.Patience;
import ils.selfcheck.reader.pcsc.PcscReaders;
import ils.selfcheck.reader.sim.FeigSimulator;
import ils.selfcheck.reader.sim.Timings;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A reader by its address: {@code feig://host:port}, {@code pcsc://name} or {@code sim://}.
 *
 * @param simulator what stands in for the reader; null for a real one
 */
record OpenReader(Pad pad, @Nullable FeigSimulator simulator) implements AutoCloseable {

  /**
   * Opens it. A FEIG reader is not asked yet, so that one that is switched on later is found.
   *
   * @throws PadFault if this computer has no driver or no such PC/SC reader
   */
  static OpenReader at(String address) throws PadFault, IOException {
    String rest = address.substring(address.indexOf("://") + 3);
    if (address.startsWith("feig:")) {
      return new OpenReader(feig(socketAddress(rest)), null);
    }
    if (address.startsWith("pcsc:")) {
      return new OpenReader(PcscReaders.named(rest), null);
    }
    var simulator = FeigSimulator.start(rest.isEmpty() ? Timings.REAL : Timings.NONE);
    return new OpenReader(feig(simulator.address()), simulator);
  }

  private static InetSocketAddress socketAddress(String hostAndPort) {
    String[] parts = hostAndPort.split(":", 2);
    int port = parts.length == 1 ? FeigPad.USUAL_PORT : Integer.parseInt(parts[1]);
    return new InetSocketAddress(parts[0], port);
  }

  private static Pad feig(InetSocketAddress address) {
    return new FeigPad(address, Patience.USUAL);
  }

  @Override
  public void close() throws IOException {
    if (simulator != null) {
      simulator.close();
    }
  }
}
