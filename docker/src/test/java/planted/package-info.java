/**
 * Classes that break the rules of {@code ils.architecture} on purpose: each rule must find at least
 * one of them, or it checks nothing.
 */
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
