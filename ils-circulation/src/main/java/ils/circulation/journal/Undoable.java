package ils.circulation.journal;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act at a desk that can be undone. Put it beside {@code @Transactional} on the use case that
 * the desk calls, whose first parameter is the occasion: what it changes is kept with it, in its
 * transaction. An act within another one is a part of that.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Undoable {

  /** What it is. */
  @Nonbinding
  ActKind value();
}
