package ils.core.category;

import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What categories are called, from memory: the desk shows one with each borrower. */
@ApplicationScoped
public class CategoryNames {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Snapshots snapshots;

  private Snapshot<Map<Key, Name>> names;

  private record Key(long municipality, String code) {}

  private record Name(String danish, String english) {}

  @PostConstruct
  void open() {
    names = new Snapshot<>(snapshots, Area.CATEGORIES, this::read);
  }

  /** In the language of a tag such as {@code en}; the code itself where nobody has described it. */
  public String of(long municipality, String code, String language) {
    Name name = names.get().get(new Key(municipality, code));
    if (name == null) {
      return code;
    }
    return language.startsWith("en") ? name.english() : name.danish();
  }

  private Map<Key, Name> read() {
    Map<Key, Name> read = new HashMap<>();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select municipality_id, code, name_da, name_en from patron_category");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        read.put(
            new Key(rows.getLong(1), rows.getString(2)),
            new Name(rows.getString(3), rows.getString(4)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the patron categories could not be read", e);
    }
    return Map.copyOf(read);
  }
}
