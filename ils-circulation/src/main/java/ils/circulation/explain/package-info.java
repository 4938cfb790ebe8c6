/** "Why?" for whoever asks: as pages at the desk and as JSON. */
@NullMarked
package ils.circulation.explain;

import org.jspecify.annotations.NullMarked;
