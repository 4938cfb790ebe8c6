/**
 * Tests of the whole system: the WAR that is shipped, on the real server, with a real database.
 *
 * <p>There is one server for all of them, started with the first class and stopped with the last. A
 * class that calls it from outside carries {@link ils.it.AgainstTheServer} and
 * {@code @RunAsClient}, and finds its addresses in {@link ils.it.WholeSystem}. A class that is to
 * run inside it, with injection, lives in {@code ils.it.inside} and carries
 * {@code @ExtendWith(ArquillianExtension.class)}. Each makes the patrons and items that it changes.
 */
@NullMarked
package ils.it;

import org.jspecify.annotations.NullMarked;
