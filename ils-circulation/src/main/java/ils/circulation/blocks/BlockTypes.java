package ils.circulation.blocks;

import ils.circulation.act.Cells;
import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.org.Organisation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of blocks by node, from memory. Of one code the nearest node's definition counts. */
@ApplicationScoped
public class BlockTypes {

  @PersistenceContext EntityManager em;
  @Inject Snapshots snapshots;
  @Inject Organisation organisation;

  private Snapshot<List<BlockType>> types;

  @PostConstruct
  void open() {
    types = new Snapshot<>(snapshots, Area.SETTINGS, this::read);
  }

  /**
   * All kinds that count at a node, by code (at an unknown one those that ship); also those that
   * are not offered any more.
   */
  public Collection<BlockType> at(long node) {
    List<Long> upwards =
        organisation.tree().find(node).map(n -> n.path().reversed()).orElse(List.of());
    Map<String, BlockType> byCode = new TreeMap<>();
    for (BlockType type : types.get()) {
      if (distance(upwards, type) >= 0) {
        byCode.merge(
            type.code(), type, (a, b) -> distance(upwards, a) <= distance(upwards, b) ? a : b);
      }
    }
    return byCode.values();
  }

  /** Steps up to the node of a definition; what ships is farthest, another branch's is -1. */
  private static int distance(List<Long> upwards, BlockType type) {
    Long node = type.node();
    return node == null ? upwards.size() : upwards.indexOf(node);
  }

  public Optional<BlockType> find(long node, String code) {
    return at(node).stream().filter(type -> type.code().equals(code)).findFirst();
  }

  private List<BlockType> read() {
    var query =
        em.createNativeQuery(
            """
            select node_id, code, name_da, name_en, stops, overridable, retired
            from block_type""");
    return Rows.all(query).stream().map(BlockTypes::type).toList();
  }

  private static BlockType type(@Nullable Object[] row) {
    return new BlockType(
        row[0] == null ? null : Rows.id(row[0]),
        String.valueOf(row[1]),
        String.valueOf(row[2]),
        String.valueOf(row[3]),
        Arrays.stream(String.valueOf(row[4]).split(","))
            .map(BlockedAct::valueOf)
            .collect(Collectors.toSet()),
        Cells.flag(Objects.requireNonNull(row[5])),
        Cells.flag(Objects.requireNonNull(row[6])));
  }

  void save(long id, BlockType type, Instant at, long actor) {
    em.createNativeQuery(
            """
            insert into block_type (id, node_id, code, name_da, name_en, stops, overridable,
              retired, changed_at, changed_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            on duplicate key update name_da = values(name_da), name_en = values(name_en),
              stops = values(stops), overridable = values(overridable),
              retired = values(retired), changed_at = values(changed_at),
              changed_by = values(changed_by)""")
        .setParameter(1, id)
        .setParameter(2, type.node())
        .setParameter(3, type.code())
        .setParameter(4, type.nameDa())
        .setParameter(5, type.nameEn())
        .setParameter(
            6, type.stops().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
        .setParameter(7, type.overridable())
        .setParameter(8, type.retired())
        .setParameter(9, Utc.of(at))
        .setParameter(10, actor)
        .executeUpdate();
  }
}
