package ils.circulation.policy.rules;

import java.time.Instant;

/**
 * A rule set in force at a node from an instant; never changed once in force.
 *
 * @param id kept on each loan made under it, so that "Why?" shows the rules of then (T10)
 * @param node the code of the organisation node it counts for, and those below
 */
public record RuleVersion(long id, String node, Instant from, CompiledRules rules) {}
