package ils.circulation.desk;

import ils.core.page.Texts;
import java.util.Locale;
import java.util.Map;

/**
 * What a kind of block is called: as the library has named it, else as the product does, else its
 * code.
 *
 * @param names by the tag of their language
 */
record BlockName(String code, Map<String, String> names) implements Texts.Told {

  /** The block of a reason. */
  static BlockName of(Map<String, String> details) {
    String code = details.getOrDefault("block", "");
    return details.containsKey("block-da")
        ? new BlockName(
            code,
            Map.of(
                "da", details.get("block-da"),
                "en", details.getOrDefault("block-en", details.get("block-da"))))
        : new BlockName(code, Map.of());
  }

  @Override
  public String in(Texts texts) {
    String own = names.get(texts.locale().getLanguage());
    String key = "circulation.block." + code.toLowerCase(Locale.ROOT);
    return own != null ? own : texts.has(key) ? texts.text(key) : code;
  }
}
