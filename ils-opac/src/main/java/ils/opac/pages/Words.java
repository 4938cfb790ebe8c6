package ils.opac.pages;

import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.page.Texts;
import ils.core.page.View;
import ils.opac.search.FacetField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of codes in the visitor's language, for templates. */
public final class Words {

  /** Codes of ISO 639-2/B that differ from the /T codes which the JDK knows. */
  private static final Map<String, String> TERMINOLOGICAL =
      Map.ofEntries(
          Map.entry("alb", "sqi"),
          Map.entry("arm", "hye"),
          Map.entry("baq", "eus"),
          Map.entry("bur", "mya"),
          Map.entry("chi", "zho"),
          Map.entry("cze", "ces"),
          Map.entry("dut", "nld"),
          Map.entry("fre", "fra"),
          Map.entry("geo", "kat"),
          Map.entry("ger", "deu"),
          Map.entry("gre", "ell"),
          Map.entry("ice", "isl"),
          Map.entry("mac", "mkd"),
          Map.entry("mao", "mri"),
          Map.entry("may", "msa"),
          Map.entry("per", "fas"),
          Map.entry("rum", "ron"),
          Map.entry("slo", "slk"),
          Map.entry("tib", "bod"),
          Map.entry("wel", "cym"));

  private static final Map<String, String> TWO_LETTERS = new HashMap<>();
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

  static {
    for (String two : Locale.getISOLanguages()) {
      TWO_LETTERS.put(Locale.of(two).getISO3Language(), two);
    }
  }

  private Words() {}

  /** The name of a language by its code; the code itself where there is no name. */
  public static String language(View view, String code) {
    String known = tag(code);
    if (known != null) {
      return Locale.of(known).getDisplayLanguage(view.locale());
    }
    String named = known(view, "opac.language." + code);
    return named == null ? code : named;
  }

  /** The BCP 47 tag of a language by its code; null for codes that stand for none. */
  static @Nullable String tag(String code) {
    return TWO_LETTERS.get(TERMINOLOGICAL.getOrDefault(code, code));
  }

  /** The name of a branch; empty if there is none of that id. */
  public static String branch(View view, OrgTree tree, long id) {
    return tree.find(id).map(node -> name(view, node)).orElse("");
  }

  /**
   * The names of a shelving location and of the department around it, such as "Adults: Crime"; the
   * code itself where it has no name.
   */
  public static String shelf(View view, OrgTree tree, long branch, @Nullable String location) {
    if (location == null) {
      return "";
    }
    return tree.find(branch)
        .flatMap(library -> tree.shelf(library, location).map(shelf -> below(library, shelf)))
        .map(path -> path.map(id -> name(view, tree.get(id))).collect(Collectors.joining(": ")))
        .orElse(location);
  }

  private static Stream<Long> below(OrgNode library, OrgNode shelf) {
    return shelf.path().stream().skip(library.path().size());
  }

  private static String name(View view, OrgNode node) {
    return node.name(view.language());
  }

  /** The name of a facet's value; the value itself where it is text or not known. */
  public static String facet(View view, OrgTree tree, FacetField field, String value) {
    return switch (field) {
      case LANGUAGE -> language(view, value);
      case BRANCH ->
          ID.matcher(value).matches() ? branch(view, tree, Long.parseLong(value)) : value;
      case SUBJECT -> value;
      case DECADE ->
          ID.matcher(value).matches() && value.length() < 6
              ? view.text("opac.facet.decade.value", value, "" + (Integer.parseInt(value) + 9))
              : value;
      case AVAILABLE, MATERIAL, AUDIENCE, FICTION -> {
        String named = known(view, "opac." + field.key() + "." + value);
        yield named == null ? value : named;
      }
    };
  }

  /** The text of a key, or null if there is none. */
  static @Nullable String known(View view, String key) {
    return Texts.in(view.locale()).has(key) ? view.text(key) : null;
  }
}
