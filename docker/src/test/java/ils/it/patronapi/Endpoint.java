package ils.it.patronapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One operation of the application, found by its annotations on the class path.
 *
 * @param template as in {@code @Path}, variables with their patterns
 * @param consumes the media type of its body
 */
record Endpoint(String method, String template, String consumes) {

  /** Every operation of every module, by address. */
  static List<Endpoint> all() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ils").stream()
            .filter(c -> c.isAnnotatedWith(Path.class))
            .flatMap(Endpoint::of)
            .sorted(Comparator.comparing(Endpoint::template).thenComparing(Endpoint::method))
            .toList();
  }

  private static Stream<Endpoint> of(JavaClass resource) {
    return resource.getMethods().stream().flatMap(m -> of(resource, m).stream());
  }

  private static Optional<Endpoint> of(JavaClass resource, JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(a -> a.getRawType().getAnnotationOfType(HttpMethod.class).value())
        .findFirst()
        .map(verb -> new Endpoint(verb, address(resource, method), consumes(resource, method)));
  }

  private static String address(JavaClass resource, JavaMethod method) {
    var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    return ("/" + resource.getAnnotationOfType(Path.class).value() + "/" + own)
        .replaceAll("/{2,}", "/")
        .replaceAll("(?<=.)/$", "");
  }

  private static String consumes(JavaClass resource, JavaMethod method) {
    return method
        .tryGetAnnotationOfType(Consumes.class)
        .or(() -> resource.tryGetAnnotationOfType(Consumes.class))
        .map(c -> c.value()[0])
        .filter(type -> !type.contains("*"))
        .orElse("application/json");
  }

  /** The address with its variables filled in. */
  String address(String agency, String patron) {
    return fill(variable -> value(variable, agency, patron));
  }

  private String fill(UnaryOperator<String> variables) {
    var path = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      if (template.charAt(at) != '{') {
        path.append(template.charAt(at++));
        continue;
      }
      int end = closing(template, at);
      path.append(variables.apply(template.substring(at + 1, end)));
      at = end + 1;
    }
    return path.toString();
  }

  private static int closing(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException(template);
  }

  private static String value(String variable, String agency, String patron) {
    var parts = variable.split(":", 2);
    var pattern = parts.length == 1 ? "" : parts[1].strip();
    return switch (parts[0].strip()) {
      case "agency" -> agency;
      case "patron" -> patron;
      case "version" ->
          pattern.matches("\\[[0-9]-[0-9]]") ? pattern.substring(1, 2) : first(pattern);
      case "place" -> "";
      default -> pattern.isEmpty() ? "1" : first(pattern);
    };
  }

  /** The first alternative of a pattern, if that is plain text; else a one. */
  private static String first(String pattern) {
    var alternative = pattern.split("\\|", -1)[0];
    return alternative.matches("[A-Za-z0-9-]+") ? alternative : "1";
  }

  @Override
  public String toString() {
    return method + " " + fill(variable -> "{" + variable.split(":", 2)[0].strip() + "}");
  }
}
