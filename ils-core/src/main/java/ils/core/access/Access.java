package ils.core.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call a resource method, or all of a resource class; the method's own wins. A method
 * without it is refused to everybody.
 *
 * <p>{@code rights} are asked of staff alone: one of them, held at any node, opens the door;
 * whether it holds at the node in question is the use case's to ask.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {

  Who[] value();

  Right[] rights() default {};
}
