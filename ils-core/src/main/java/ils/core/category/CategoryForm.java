package ils.core.category;

import ils.core.administration.Names;
import ils.core.category.PatronCategory.Ages;
import ils.core.category.PatronCategory.Described;
import ils.core.person.RoleKind;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of a category, as typed. */
public class CategoryForm {

  private static final int NO_AGE = -1;

  @FormParam("code")
  @DefaultValue("")
  String code = "";

  @FormParam("danish")
  @DefaultValue("")
  String danish = "";

  @FormParam("english")
  @DefaultValue("")
  String english = "";

  @FormParam("kind")
  List<String> kinds = List.of();

  @FormParam("fromAge")
  @DefaultValue("")
  String fromAge = "";

  @FormParam("toAge")
  @DefaultValue("")
  String toAge = "";

  @FormParam("node")
  List<String> nodes = List.of();

  @FormParam("version")
  @DefaultValue("0")
  int version;

  /** What the form of a category shows before anybody types. */
  static CategoryForm of(PatronCategory category) {
    var form = empty(category.code(), category.described().nodes());
    Described described = category.described();
    form.danish = described.names().danish();
    form.english = described.names().english();
    form.kinds = described.kinds().stream().map(Enum::name).toList();
    form.fromAge = text(described.ages().from());
    form.toAge = text(described.ages().to());
    form.version = category.version();
    return form;
  }

  static CategoryForm empty(String code, Set<Long> nodes) {
    var form = new CategoryForm();
    form.code = code;
    form.nodes = nodes.stream().map(String::valueOf).toList();
    return form;
  }

  private static String text(@Nullable Integer age) {
    return age == null ? "" : age.toString();
  }

  public String code() {
    return code;
  }

  public String danish() {
    return danish;
  }

  public String english() {
    return english;
  }

  public String fromAge() {
    return fromAge;
  }

  public String toAge() {
    return toAge;
  }

  public int version() {
    return version;
  }

  public boolean has(RoleKind kind) {
    return kinds.contains(kind.name());
  }

  public boolean holdsAt(long node) {
    return nodes.contains(String.valueOf(node));
  }

  /** What is meant; an age that is no number is out of every range. */
  ChangeCategory.Wish wish(long municipality) {
    Set<RoleKind> wanted =
        Arrays.stream(RoleKind.values()).filter(this::has).collect(Collectors.toSet());
    Set<Long> places =
        nodes.stream()
            .filter(node -> node.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .collect(Collectors.toSet());
    var ages = new Ages(age(fromAge), age(toAge));
    Described described =
        Names.of(danish, english)
            .map(names -> new Described(names, wanted, ages, places))
            .orElse(null);
    return new ChangeCategory.Wish(municipality, code, described, version);
  }

  private static @Nullable Integer age(String text) {
    if (text.isBlank()) {
      return null;
    }
    return text.strip().matches("\\d{1,3}") ? Integer.valueOf(text.strip()) : NO_AGE;
  }
}
