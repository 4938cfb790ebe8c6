package ils.circulation.policy.rules;

import java.util.List;

/** At most so many open loans over several material groups together (T47). */
public record LimitSet(String name, int most, List<String> materials) {

  public LimitSet {
    materials = materials.stream().distinct().sorted().toList();
    if (materials.isEmpty()) {
      throw new IllegalArgumentException("a limit set names its material groups");
    }
  }

  String text() {
    return "limit-set " + name + " " + most + " " + String.join(" ", materials);
  }
}
