@NullMarked
package ils.demo.library;

import org.jspecify.annotations.NullMarked;
