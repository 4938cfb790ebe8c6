package ils.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that call the server from outside, with the demo library in it.
 *
 * <p>Put Arquillian's {@code @RunAsClient} beside it; Arquillian does not look for that one inside
 * other annotations.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ArquillianExtension.class, DemoWorld.class})
public @interface AgainstTheServer {}
