package ils.core.org;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every setting of every module. */
@ApplicationScoped
public class KnownSettings {

  @Inject @Any Instance<DeclaredSettings> modules;

  private final Map<String, Known> byName = new TreeMap<>();

  /**
   * One setting.
   *
   * @param textKey message key of its title; {@code textKey.help} tells what it does
   */
  public record Known(SettingKey<?> key, String textKey) {

    /** The built-in value as text; empty if it stands for nothing. */
    public String fallback() {
      Object value = key.fallback();
      return value instanceof Optional<?> optional
          ? optional.map(String::valueOf).orElse("")
          : String.valueOf(value);
    }
  }

  @PostConstruct
  void collect() {
    for (DeclaredSettings module : modules) {
      for (SettingKey<?> key : module.keys()) {
        byName.put(key.name(), new Known(key, module.module() + ".setting." + key.name()));
      }
    }
  }

  /** By name. */
  public Optional<Known> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Sorted by name. */
  public Collection<Known> all() {
    return byName.values();
  }
}
