package ils.circulation.draft;

import java.time.Instant;

/**
 * A rule text that counts nowhere yet.
 *
 * @param node where it is to count
 * @param basedOn the version it was begun from; 0 for the set that ships with the product
 * @param text its lines ended by {@code \n} alone
 * @param version raised by each save
 * @param changedBy the name of who saved it last
 */
public record RuleDraft(
    long id,
    long node,
    long basedOn,
    String text,
    int version,
    Instant changedAt,
    String changedBy) {

  /** The name that the text gives its set; empty where it gives none. */
  public String name() {
    return text.lines()
        .filter(line -> line.startsWith("rule-set "))
        .map(line -> line.substring("rule-set ".length()).strip())
        .findFirst()
        .orElse("");
  }
}
