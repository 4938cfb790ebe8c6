package ils.selfcheck.bridge;

import ils.selfcheck.reader.sim.FeigSimulator;
import ils.selfcheck.reader.sim.SimulatedTag;
import ils.selfcheck.tag.AfiPair;
import ils.selfcheck.tag.Bytes;
import ils.selfcheck.tag.TagContent;
import ils.selfcheck.tag.TagModel;
import ils.selfcheck.tag.codec.TagWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays tags on a simulated pad, so that a kiosk page can be tried without a reader. */
final class Simulation {

  /** Bytes of the usual chip. */
  private static final int ROOM = 112;

  private final @Nullable FeigSimulator simulator;
  private final AfiPair afi;

  /**
   * @param simulator null for a real reader, of which every such command is refused
   */
  Simulation(@Nullable FeigSimulator simulator, AfiPair afi) {
    this.simulator = simulator;
    this.afi = afi;
  }

  void place(Command.Place command) throws BadCommand {
    FeigSimulator running = running();
    var uid = Contents.uid(command.tag());
    if (command.content() == null) {
      running.field().place(new SimulatedTag(uid, Bytes.zeros(ROOM), 0, 0));
      return;
    }
    TagContent content = Contents.content(command.content());
    TagModel model = TagModel.ISO_28560_3;
    Bytes image =
        TagWriter.write(content, model, ROOM)
            .orElseThrow(() -> new BadCommand("the content does not fit a tag"));
    running
        .field()
        .place(
            new SimulatedTag(uid, image.padded(ROOM), model.dsfid(), afi.value(command.secured())));
  }

  void lift(@Nullable List<String> tags) throws BadCommand {
    FeigSimulator running = running();
    if (tags == null || tags.isEmpty()) {
      running.field().clear();
      return;
    }
    for (String each : tags) {
      running.field().lift(Contents.uid(each));
    }
  }

  private FeigSimulator running() throws BadCommand {
    if (simulator == null) {
      throw new BadCommand("this pad is a real one");
    }
    return simulator;
  }
}
