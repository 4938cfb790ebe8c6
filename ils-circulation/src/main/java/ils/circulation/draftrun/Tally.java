package ils.circulation.draftrun;

import ils.circulation.draftrun.DraftRunReport.Group;
import ils.circulation.draftrun.DraftRunReport.Sample;
import ils.core.money.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers differences into groups; lives for one run. */
final class Tally {

  private static final int SAMPLES = 5;

  private final Map<Difference, Gathered> groups = new LinkedHashMap<>();
  private int differing;

  private static final class Gathered {
    private final List<Sample> samples = new ArrayList<>();
    private int count;
    private long feeMinor;
  }

  void add(PastAct act, List<Difference> differences) {
    differing += differences.isEmpty() ? 0 : 1;
    for (Difference found : differences) {
      Gathered gathered = groups.computeIfAbsent(key(found), k -> new Gathered());
      gathered.count++;
      gathered.feeMinor += found.feeMinor();
      if (gathered.samples.size() < SAMPLES) {
        gathered.samples.add(
            new Sample(
                act.loan().id(),
                act.kind().word(),
                act.at(),
                act.loan().situation(),
                found.before(),
                found.after()));
      }
    }
  }

  private static Difference key(Difference d) {
    return new Difference(d.kind(), d.subject(), d.ruleBefore(), d.ruleAfter(), "", "", 0);
  }

  int differing() {
    return differing;
  }

  List<Group> groups() {
    return groups.entrySet().stream()
        .map(
            entry -> {
              Difference key = entry.getKey();
              Gathered all = entry.getValue();
              return new Group(
                  key.kind(),
                  key.subject(),
                  key.ruleBefore(),
                  key.ruleAfter(),
                  all.count,
                  new Amount(all.feeMinor),
                  all.samples);
            })
        .sorted(Comparator.comparingInt(Group::count).reversed())
        .toList();
  }
}
