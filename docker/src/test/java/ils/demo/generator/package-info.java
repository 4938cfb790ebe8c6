@NullMarked
package ils.demo.generator;

import org.jspecify.annotations.NullMarked;
