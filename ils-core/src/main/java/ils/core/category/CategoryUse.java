package ils.core.category;

import java.util.List;

/**
 * What of a module names a category, so that none is retired from under it. Each module that does
 * has one such bean.
 */
public interface CategoryUse {

  /** Where it is named, among what counts now or will count. */
  List<Use> of(long municipality, String code);

  /**
   * One place.
   *
   * @param key the module's message key for it
   * @param args of the message
   * @param href where it can be changed
   */
  record Use(String key, List<Object> args, String href) {}
}
