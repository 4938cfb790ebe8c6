/** Tests of the launcher as a person meets it: a process of its own, started, stopped, killed. */
@NullMarked
package ils.it.process;

import org.jspecify.annotations.NullMarked;
