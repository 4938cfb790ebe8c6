package ils.circulation.draftrun;

import ils.circulation.policy.rules.CompiledRules;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.Situation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What rules say in the situations of one run; each is resolved once, for most come often. */
final class Resolutions {

  private final Map<CompiledRules, Map<Situation, Resolution>> known = new IdentityHashMap<>();

  Resolution of(CompiledRules rules, Situation situation) {
    return known
        .computeIfAbsent(rules, r -> new HashMap<>())
        .computeIfAbsent(situation, rules::resolve);
  }
}
