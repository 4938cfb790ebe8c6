/**
 * Sets up a library from files: the organisation, its hours and staff, its people and groups.
 *
 * <p>The files say what shall be, not what shall be done: applying the same files again changes
 * nothing. Their format is in {@code ils-core/docs/register.md}.
 */
@NullMarked
package ils.core.register;

import org.jspecify.annotations.NullMarked;
