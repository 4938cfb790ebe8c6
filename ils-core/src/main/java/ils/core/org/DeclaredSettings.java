package ils.core.org;

import java.util.List;

/**
 * A module's settings; each module that has some has one such bean, so that they are known before
 * they are first asked for.
 */
public interface DeclaredSettings {

  /**
   * The module's message bundle, which has {@code <module>.setting.<name>} and its {@code .help}.
   */
  String module();

  List<SettingKey<?>> keys();
}
