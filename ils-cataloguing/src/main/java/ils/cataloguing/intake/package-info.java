/**
 * What an import does with its records, a thousand at a time: prepares them, decides what each is
 * to the catalogue, stores them, and writes down what it did.
 */
@NullMarked
package ils.cataloguing.intake;

import org.jspecify.annotations.NullMarked;
