package ils.circulation.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the kept columns of an entity. */
final class EntityImage {

  /** How the entities of a class are read; looked up once. */
  private record Shape(KeptTable table, Field id, Map<String, Field> columns) {}

  private static final Map<Class<?>, Optional<Shape>> SHAPES = new ConcurrentHashMap<>();

  private EntityImage() {}

  /** Where its row is; empty for an entity that is not kept. */
  static Optional<RowKey> key(Object entity) {
    return shape(entity).map(shape -> RowKey.of(shape.table(), read(shape.id(), entity)));
  }

  /** Its columns as they are now, of an entity that is kept. */
  static Map<String, @Nullable String> of(Object entity) {
    Map<String, @Nullable String> image = new LinkedHashMap<>();
    shape(entity)
        .orElseThrow()
        .columns()
        .forEach((column, field) -> image.put(column, CellText.of(read(field, entity))));
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
    Map<String, Field> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> columns.put(column, field(type, column)));
    return new Shape(table, field(type, table.key().getFirst()), columns);
  }

  private static Field field(Class<?> type, String column) {
    Field found =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> column.equals(column(field)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " has no column " + column));
    found.setAccessible(true);
    return found;
  }

  private static String column(Field field) {
    Column named = field.getAnnotation(Column.class);
    return named == null || named.name().isEmpty() ? field.getName() : named.name();
  }

  private static @Nullable Object read(Field field, Object entity) {
    try {
      return field.get(entity);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
