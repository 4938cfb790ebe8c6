package ils.core.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;

/**
 * Who looks at the page, as far as the layout needs to know. The filter that knows sessions sets
 * it.
 *
 * @param name the person's name as greeted; empty for nobody
 * @param place the service point where staff stand; empty for others
 * @param rights names of what the visitor may do, which decides the entries of the menu
 */
public record Visitor(Kind kind, String name, String place, Set<String> rights) {

  /** What a visitor can be. */
  public enum Kind {
    NOBODY,
    PATRON,
    STAFF
  }

  private static final String PROPERTY = "ils.visitor";
  private static final Visitor NOBODY = new Visitor(Kind.NOBODY, "", "", Set.of());

  public Visitor {
    rights = Set.copyOf(rights);
  }

  public static Visitor nobody() {
    return NOBODY;
  }

  public boolean signedIn() {
    return kind != Kind.NOBODY;
  }

  public boolean isStaff() {
    return kind == Kind.STAFF;
  }

  public boolean isPatron() {
    return kind == Kind.PATRON;
  }

  /** Makes this the visitor of the request. */
  public void enter(ContainerRequestContext request) {
    request.setProperty(PROPERTY, this);
  }

  /** The visitor of the request; nobody if no filter said otherwise. */
  public static Visitor of(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof Visitor visitor ? visitor : NOBODY;
  }
}
