/** Searching: the query language, its translation to Lucene, works, facets and sorting. */
@NullMarked
package ils.opac.search;

import org.jspecify.annotations.NullMarked;
