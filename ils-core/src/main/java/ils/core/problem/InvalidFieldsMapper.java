package ils.core.problem;

import ils.core.problem.Problem.InvalidField;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * Bean Validation's refusals, all of them at once, each with the field's name as the caller knows
 * it.
 */
@Provider
public class InvalidFieldsMapper implements ExceptionMapper<ConstraintViolationException> {

  @Override
  public Response toResponse(ConstraintViolationException e) {
    List<InvalidField> fields =
        e.getConstraintViolations().stream()
            .map(InvalidFieldsMapper::field)
            .sorted(Comparator.comparing(InvalidField::name).thenComparing(InvalidField::reason))
            .toList();
    String detail =
        fields.size() == 1
            ? fields.get(0).name() + ": " + fields.get(0).reason()
            : fields.size() + " fields are wrong";
    return new Problem(ProblemType.INVALID_FIELDS, detail, List.of(), fields).response();
  }

  private static InvalidField field(ConstraintViolation<?> violation) {
    return new InvalidField(name(violation.getPropertyPath()), violation.getMessage());
  }

  /** The path without the Java method, and without the parameter where it is the body's. */
  private static String name(Path path) {
    var properties = new StringJoiner(".");
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PROPERTY
          || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        properties.add(node.toString());
      } else if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      }
    }
    return properties.length() > 0 ? properties.toString() : parameter;
  }
}
