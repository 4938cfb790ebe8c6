/**
 * danMARC2 as MARC 21 and back, by tables of data in {@code src/main/resources/crosswalk}, with a
 * list of all that is lost on the way.
 */
@NullMarked
package ils.cataloguing.crosswalk;

import org.jspecify.annotations.NullMarked;
