/** Keeps a node's index in step with the database: builds it, follows the event log, switches. */
@NullMarked
package ils.opac.index.feed;

import org.jspecify.annotations.NullMarked;
