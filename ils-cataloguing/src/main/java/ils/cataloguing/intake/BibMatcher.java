package ils.cataloguing.intake;

import ils.cataloguing.profile.MatchRule;
import ils.cataloguing.sql.Sql;
import ils.core.bib.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the records of a chunk that are in the catalogue under another number: for each rule one
 * query for all that no earlier rule found.
 */
final class BibMatcher {

  private static final Map<MatchRule, Set<String>> KINDS =
      Map.of(
          MatchRule.FAUST, Set.of("faust"),
          MatchRule.ISBN, Set.of("isbn"),
          MatchRule.NUMBER, Set.of("lccn", "oclc", "ean", "ismn", "isrc"));

  private final Connection connection;

  /** What was found for a record: one that it is, or several that it might be. */
  record Match(MatchRule rule, List<Long> bibs) {

    boolean isAmbiguous() {
      return bibs.size() > 1;
    }
  }

  /** A record of the catalogue and the key by which it was found. */
  private record Candidate(String key, String material, long bib) {}

  BibMatcher(Connection connection) {
    this.connection = connection;
  }

  Map<RecordKey, Match> match(List<PreparedRecord> records, List<MatchRule> rules)
      throws SQLException {
    Map<RecordKey, Match> matches = new HashMap<>();
    for (MatchRule rule : rules) {
      List<PreparedRecord> open =
          records.stream().filter(record -> !matches.containsKey(record.key())).toList();
      Function<PreparedRecord, List<String>> keys = record -> keys(record.projection(), rule);
      Map<String, List<Candidate>> found = candidates(open, rule, keys);
      for (PreparedRecord record : open) {
        List<Long> bibs =
            keys.apply(record).stream()
                .flatMap(key -> found.getOrDefault(key, List.of()).stream())
                .filter(candidate -> fits(record.projection(), candidate, rule))
                .map(Candidate::bib)
                .distinct()
                .toList();
        if (!bibs.isEmpty()) {
          matches.put(record.key(), new Match(rule, bibs));
        }
      }
    }
    return matches;
  }

  private static boolean fits(Projection record, Candidate candidate, MatchRule rule) {
    return !rule.asksForMaterial() || record.materialType().name().equals(candidate.material());
  }

  /** What the record is looked for by; nothing where a rule does not apply to it. */
  private static List<String> keys(Projection record, MatchRule rule) {
    if (rule == MatchRule.TITLE) {
      boolean telling = record.year() != null && record.workKey().indexOf('|') > 0;
      return telling ? List.of(record.workKey() + '|' + record.year()) : List.of();
    }
    Set<String> kinds = KINDS.getOrDefault(rule, Set.of());
    Stream<String> isbns =
        kinds.contains("isbn") ? record.isbns().stream().map(isbn -> "isbn " + isbn) : Stream.of();
    return Stream.concat(
            isbns,
            record.identifiers().stream()
                .filter(number -> kinds.contains(number.kind()))
                .map(number -> number.kind() + " " + number.value()))
        .toList();
  }

  private Map<String, List<Candidate>> candidates(
      List<PreparedRecord> records, MatchRule rule, Function<PreparedRecord, List<String>> keys)
      throws SQLException {
    Set<String> wanted = new HashSet<>();
    records.forEach(record -> wanted.addAll(keys.apply(record)));
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<Candidate> found = rule == MatchRule.TITLE ? byTitle(wanted) : byNumber(wanted);
    Map<String, List<Candidate>> byKey = new HashMap<>();
    found.forEach(
        candidate ->
            byKey.computeIfAbsent(candidate.key(), key -> new ArrayList<>()).add(candidate));
    return byKey;
  }

  private List<Candidate> byNumber(Set<String> wanted) throws SQLException {
    List<String> values =
        wanted.stream().map(key -> key.substring(key.indexOf(' ') + 1)).distinct().toList();
    return Sql.list(
        connection,
        "select concat(i.kind, ' ', i.value), b.material_type, b.id"
            + " from bib_identifier i join bib b on b.id = i.bib_id"
            + " where b.closed_at is null and i.value in ("
            + Sql.marks(values.size())
            + ")",
        row -> new Candidate(row.getString(1), row.getString(2), row.getLong(3)),
        values);
  }

  private List<Candidate> byTitle(Set<String> wanted) throws SQLException {
    List<String> works =
        wanted.stream().map(key -> key.substring(0, key.lastIndexOf('|'))).distinct().toList();
    return Sql.list(
        connection,
        "select concat(work_key, '|', coalesce(year, '')), material_type, id from bib"
            + " where closed_at is null and work_key in ("
            + Sql.marks(works.size())
            + ")",
        row -> new Candidate(row.getString(1), row.getString(2), row.getLong(3)),
        works);
  }
}
