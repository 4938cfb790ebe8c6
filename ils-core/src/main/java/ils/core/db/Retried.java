package ils.core.db;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the whole business transaction again when the database gave it up for another's sake: a
 * deadlock (1213), a lock wait that timed out (1205), or a row version that moved.
 *
 * <p>Put it beside {@code @Transactional} on the use case that opens the transaction. Inside an
 * already running transaction it does nothing: only the outermost may start over.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Retried {}
