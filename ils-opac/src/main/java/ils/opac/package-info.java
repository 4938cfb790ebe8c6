@NullMarked
package ils.opac;

import org.jspecify.annotations.NullMarked;
