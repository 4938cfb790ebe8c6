/** Journeys through the pages in a real browser, with screenshots in {@code target/screenshots}. */
@NullMarked
package ils.it.browser;

import org.jspecify.annotations.NullMarked;
