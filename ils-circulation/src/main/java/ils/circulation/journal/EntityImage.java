package ils.circulation.journal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the kept columns of an entity. */
final class EntityImage {

  /** The way to a column: the field, and before it the embedded part that it is in, if any. */
  private record Column(String name, List<Field> way) {

    @Nullable Object read(Object entity) {
      Object found = entity;
      for (Field step : way) {
        found = found == null ? null : EntityImage.read(step, found);
      }
      return found;
    }
  }

  /** How the entities of a class are read; looked up once. */
  private record Shape(KeptTable table, Column id, List<Column> columns) {}

  private static final Map<Class<?>, Optional<Shape>> SHAPES = new ConcurrentHashMap<>();

  private EntityImage() {}

  /** Where its row is; empty for an entity that is not kept. */
  static Optional<RowKey> key(Object entity) {
    return shape(entity).map(shape -> RowKey.of(shape.table(), shape.id().read(entity)));
  }

  /** Its columns as they are now, of an entity that is kept. */
  static Map<String, @Nullable String> of(Object entity) {
    Map<String, @Nullable String> image = new LinkedHashMap<>();
    for (Column column : shape(entity).orElseThrow().columns()) {
      image.put(column.name(), CellText.of(column.read(entity)));
    }
    return image;
  }

  private static Optional<Shape> shape(Object entity) {
    return SHAPES.computeIfAbsent(entity.getClass(), EntityImage::look);
  }

  private static Optional<Shape> look(Class<?> type) {
    Table named = type.getAnnotation(Table.class);
    return Arrays.stream(KeptTable.values())
        .filter(table -> named != null && table.table().equals(named.name()))
        .findFirst()
        .map(table -> shape(table, type));
  }

  private static Shape shape(KeptTable table, Class<?> type) {
    Map<String, Column> known = new LinkedHashMap<>();
    columns(type, List.of()).forEach(column -> known.put(column.name(), column));
    return new Shape(
        table,
        needed(known, table.key().getFirst(), type),
        table.columns().stream().map(column -> needed(known, column, type)).toList());
  }

  private static Column needed(Map<String, Column> known, String column, Class<?> type) {
    Column found = known.get(column);
    if (found == null) {
      throw new IllegalStateException(type + " has no column " + column);
    }
    return found;
  }

  /** All columns of a class, those of its embedded parts too. */
  private static List<Column> columns(Class<?> type, List<Field> before) {
    List<Column> columns = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      field.setAccessible(true);
      List<Field> way = Stream.concat(before.stream(), Stream.of(field)).toList();
      if (field.isAnnotationPresent(Embedded.class)) {
        columns.addAll(columns(field.getType(), way));
      } else {
        columns.add(new Column(name(field), way));
      }
    }
    return columns;
  }

  private static String name(Field field) {
    var named = field.getAnnotation(jakarta.persistence.Column.class);
    return named == null || named.name().isEmpty() ? field.getName() : named.name();
  }

  private static @Nullable Object read(Field field, Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
