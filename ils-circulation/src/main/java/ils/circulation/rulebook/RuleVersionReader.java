package ils.circulation.rulebook;

import ils.circulation.policy.rules.CompiledRules;
import ils.circulation.policy.rules.RuleHistory;
import ils.circulation.policy.rules.RuleText;
import ils.circulation.policy.rules.RuleText.Reading;
import ils.circulation.policy.rules.RuleVersion;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads all rule set versions, and the one that ships with the product. */
@ApplicationScoped
class RuleVersionReader {

  /** The id of the set that holds where no node has rules of its own. */
  static final long SHIPPED = 0;

  private static final String RESOURCE = "/ils/circulation/policy/danish-standard.rules";

  @PersistenceContext EntityManager em;

  /** Histories by node. */
  Map<Long, RuleHistory> read() {
    Map<Long, List<RuleVersion>> byNode = new HashMap<>();
    var query = em.createNativeQuery("select id, node_id, starts_at, text from rule_set_version");
    for (Object[] row : Rows.all(query)) {
      var from = Objects.requireNonNull(Utc.from(row[2]));
      var version = version(Rows.id(row[0]), String.valueOf(row[1]), from, (String) row[3]);
      byNode.computeIfAbsent(Rows.id(row[1]), n -> new ArrayList<>()).add(version);
    }
    Map<Long, RuleHistory> histories = new HashMap<>();
    byNode.forEach((node, versions) -> histories.put(node, new RuleHistory(versions)));
    return Map.copyOf(histories);
  }

  static RuleVersion shipped() {
    return version(SHIPPED, "", Instant.EPOCH, shippedText());
  }

  static String shippedText() {
    try (var in = RuleVersionReader.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleVersion version(long id, String node, Instant from, String text) {
    return switch (RuleText.read(text)) {
      case Reading.Readable(var set) -> new RuleVersion(id, node, from, CompiledRules.of(set));
      case Reading.Unreadable(var problems) ->
          throw new IllegalStateException("rule set version " + id + " is unreadable: " + problems);
    };
  }
}
