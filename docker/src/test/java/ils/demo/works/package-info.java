@NullMarked
package ils.demo.works;

import org.jspecify.annotations.NullMarked;
