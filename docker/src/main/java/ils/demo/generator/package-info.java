/**
 * Turns the invented library of {@link ils.demo.works} into records with items.
 *
 * <p>Two uses: the Danish half of the demo library, in danMARC2, and catalogues of up to a million
 * MARC 21 records for benchmarks. {@link ils.demo.generator.Generate} is the command.
 */
@NullMarked
package ils.demo.generator;

import org.jspecify.annotations.NullMarked;
