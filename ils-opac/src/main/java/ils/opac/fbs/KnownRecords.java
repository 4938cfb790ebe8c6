package ils.opac.fbs;

import ils.core.bib.Projection.MaterialType;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bibliographic records by FBS's record ids, and those ids by ours. */
@ApplicationScoped
public class KnownRecords {

  @PersistenceContext EntityManager em;

  @Inject
  @ConfigProperty(name = "ils.fbs.national.sources")
  List<String> nationalSources;

  /** Our id of each record, by the id asked for; what is unknown, closed or hidden is missing. */
  public Map<String, Long> find(Collection<String> recordIds) {
    var known = new HashMap<String, Long>();
    if (recordIds.isEmpty()) {
      return known;
    }
    var query =
        in(
            """
            select source, format, source_id, id from bib
            where source_id in (%s) and closed_at is null and not suppressed order by id desc""",
            numbers(recordIds));
    for (Object[] row : Rows.all(query)) {
      known.put(RecordId.of((String) row[0], (String) row[1], (String) row[2]), Rows.id(row[3]));
    }
    known.keySet().retainAll(recordIds);
    return known;
  }

  private static Set<String> numbers(Collection<String> recordIds) {
    var numbers = new HashSet<>(recordIds);
    recordIds.forEach(id -> RecordId.parse(id).ifPresent(parts -> numbers.add(parts.number())));
    return numbers;
  }

  /** What lists show of each record, closed ones too: somebody may still have a copy at home. */
  public ToldRecords tell(Collection<Long> bibs) {
    var told = new HashMap<Long, RecordBrief>();
    if (bibs.isEmpty()) {
      return new ToldRecords(told);
    }
    var query =
        in(
            """
            select id, source, format, source_id, title, author, year, language, material_type
            from bib where id in (%s)""",
            Set.copyOf(bibs));
    Rows.all(query).forEach(row -> told.put(Rows.id(row[0]), brief(row)));
    return new ToldRecords(told);
  }

  private RecordBrief brief(Object[] row) {
    var source = (String) row[1];
    return new RecordBrief(
        RecordId.of(source, (String) row[2], (String) row[3]),
        nationalSources.contains(source),
        (String) row[4],
        (String) row[5],
        row[6] == null ? null : ((Number) row[6]).intValue(),
        (String) row[7],
        MaterialType.valueOf((String) row[8]));
  }

  private Query in(String sql, Collection<?> values) {
    var marks =
        IntStream.rangeClosed(1, values.size())
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(","));
    var query = em.createNativeQuery(sql.formatted(marks));
    int at = 1;
    for (Object value : values) {
      query.setParameter(at++, value);
    }
    return query;
  }
}
