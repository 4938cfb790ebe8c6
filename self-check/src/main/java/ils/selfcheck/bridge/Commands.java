package ils.selfcheck.bridge;

import ils.selfcheck.reader.Pad;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.SeenTag;
import java.util.function.Consumer;

/** Takes commands as text, whichever way they come, and answers each once. */
final class Commands {

  private final Bridge bridge;

  Commands(Bridge bridge) {
    this.bridge = bridge;
  }

  /**
   * Has a command carried out by the thread of the pad.
   *
   * @param answer called once, by that thread or at once
   */
  void take(String text, Consumer<Message> answer) {
    Command command;
    try {
      command = Json.command(text);
    } catch (BadCommand e) {
      answer.accept(new Message.Refused("", e.getMessage()));
      return;
    }
    String ref = command.ref() == null ? "" : command.ref();
    if (!bridge.watch().submit(() -> answer(command, ref, answer))) {
      answer.accept(new Message.Refused(ref, "too many commands are waiting"));
    }
  }

  private void answer(Command command, String ref, Consumer<Message> answer) throws PadFault {
    try {
      answer.accept(carriedOut(command, ref));
    } catch (BadCommand e) {
      answer.accept(new Message.Refused(ref, e.getMessage()));
    } catch (PadFault e) {
      answer.accept(new Message.Refused(ref, e.getMessage()));
      throw e;
    } catch (RuntimeException e) {
      answer.accept(new Message.Refused(ref, "the bridge failed; its log says why"));
      throw e;
    }
  }

  private Message carriedOut(Command command, String ref) throws BadCommand, PadFault {
    return switch (command) {
      case Command.Read read -> contents(ref, read.again());
      case Command.Secure secure -> bridge.switching().secure(secure, ref);
      case Command.Program program -> bridge.programming().program(program, ref);
      case Command.Repair repair -> bridge.programming().repair(repair, ref);
      case Command.Forget forget -> forgotten(forget, ref);
      case Command.Field field -> {
        bridge.pad().field(field.on());
        yield new Message.Done(ref);
      }
      case Command.Place place -> {
        bridge.simulation().place(place);
        yield new Message.Done(ref);
      }
      case Command.Lift lift -> {
        bridge.simulation().lift(lift.tags());
        yield new Message.Done(ref);
      }
    };
  }

  private Message contents(String ref, boolean again) throws PadFault {
    if (again) {
      Pad pad = bridge.pad();
      for (SeenTag each : pad.inventory()) {
        bridge.watch().take(each.uid());
      }
    }
    return new Message.Contents(ref, bridge.watch().online(), bridge.contents().pile());
  }

  private Message forgotten(Command.Forget forget, String ref) throws BadCommand {
    if (forget.tags() == null) {
      throw new BadCommand("no tags are named");
    }
    for (String each : forget.tags()) {
      bridge.unfinished().forget(Contents.uid(each));
    }
    return new Message.Done(ref);
  }
}
