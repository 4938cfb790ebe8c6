package ils.selfcheck.bridge;

import ils.selfcheck.reader.sim.FeigSimulator;
import ils.selfcheck.reader.sim.Timings;
import java.util.List;

/** A bridge between a simulated reader, over its real socket, and pages. */
final class RunningBridge implements AutoCloseable {

  final FeigSimulator simulator;
  final Bridge bridge;

  private RunningBridge(FeigSimulator simulator, Bridge bridge) {
    this.simulator = simulator;
    this.bridge = bridge;
  }

  static RunningBridge start() throws Exception {
    var simulator = FeigSimulator.start(Timings.NONE);
    String reader = "feig://127.0.0.1:" + simulator.address().getPort();
    List<String> words =
        List.of(
            "--reader",
            reader,
            "--port",
            "0",
            "--origin",
            KioskPage.ORIGIN,
            "--token",
            KioskPage.TOKEN);
    return new RunningBridge(simulator, Bridge.start(BridgeOptions.parse(words, () -> "")));
  }

  KioskPage page() {
    return KioskPage.open(bridge.port());
  }

  @Override
  public void close() throws Exception {
    bridge.close();
    simulator.close();
  }
}
