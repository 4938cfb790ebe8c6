package ils.circulation.rulepages;

import ils.circulation.policy.rules.ExampleRun;
import java.util.List;

/** A draft's examples, each with what comes of it now. */
public record DraftExamples(DraftHead head, List<ExampleRun> runs) {

  public DraftExamples {
    runs = List.copyOf(runs);
  }

  public long failing() {
    return runs.stream().filter(run -> !run.isTrue()).count();
  }
}
