/** Plain JDBC in short forms, for what stores or reads thousands of rows. */
@NullMarked
package ils.cataloguing.sql;

import org.jspecify.annotations.NullMarked;
