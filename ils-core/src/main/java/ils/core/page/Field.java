package ils.core.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One labelled input of a form, with its hint and its error, tied together for screen readers. In a
 * template: {@code ${view.field("card", "core.sign-in.card").value(model.card()).focused()}}.
 *
 * @param type an HTML input type
 * @param options value and text of each choice; a field with options is a list to choose from
 * @param autocomplete the HTML autofill token, {@code off} unless said otherwise
 */
public record Field(
    View view,
    String name,
    String label,
    String type,
    String value,
    @Nullable String hint,
    @Nullable String error,
    Map<String, String> options,
    String autocomplete,
    boolean required,
    boolean autofocus)
    implements Content {

  static Field of(View view, String name, String label) {
    return new Field(view, name, label, "text", "", null, null, Map.of(), "off", false, false);
  }

  public Field type(String type) {
    return new Field(
        view, name, label, type, value, hint, error, options, autocomplete, required, autofocus);
  }

  public Field value(@Nullable String value) {
    String shown = value == null ? "" : value;
    return new Field(
        view, name, label, type, shown, hint, error, options, autocomplete, required, autofocus);
  }

  public Field hint(String key) {
    String text = view.text(key);
    return new Field(
        view, name, label, type, value, text, error, options, autocomplete, required, autofocus);
  }

  /** Takes this field's error, if it has one, out of all. */
  public Field errors(Map<String, String> errors) {
    String mine = errors.get(name);
    return new Field(
        view, name, label, type, value, hint, mine, options, autocomplete, required, autofocus);
  }

  /** Makes it a list to choose from; give the choices in order, as a {@code LinkedHashMap} does. */
  public Field options(Map<String, String> options) {
    return new Field(
        view, name, label, type, value, hint, error, options, autocomplete, required, autofocus);
  }

  public Field autocomplete(String token) {
    return new Field(
        view, name, label, type, value, hint, error, options, token, required, autofocus);
  }

  public Field mandatory() {
    return new Field(
        view, name, label, type, value, hint, error, options, autocomplete, true, autofocus);
  }

  public Field focused() {
    return new Field(
        view, name, label, type, value, hint, error, options, autocomplete, required, true);
  }

  /** The ids of hint and error that stand by it, for {@code aria-describedby}; null if none. */
  public @Nullable String describedBy() {
    String ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
    return ids.isBlank() ? null : ids.strip();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    view.show("core/field", this).writeTo(output);
  }
}
