/** The database: data source, migrations, retry of whole transactions. */
@NullMarked
package ils.core.db;

import org.jspecify.annotations.NullMarked;
