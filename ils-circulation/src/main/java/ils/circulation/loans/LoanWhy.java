package ils.circulation.loans;

import ils.circulation.policy.rules.Candidate;
import java.util.List;
import java.util.Map;

/**
 * Why a loan is as it is, by the rules it was made under.
 *
 * @param ruleSet name of the rule set
 * @param version of it; 0 for the one that ships with the product
 * @param situation what the rules were asked with
 * @param frozen the values that were kept on the loan, each with its rule
 * @param chains for each value that any rule sets: the winner first, then why the others lost
 */
public record LoanWhy(
    long loanId,
    String ruleSet,
    long version,
    String situation,
    List<String> frozen,
    Map<String, List<Candidate>> chains) {}
