/** Old debts of a library, handed to debt collection many at a time. */
@NullMarked
package ils.circulation.collection;

import org.jspecify.annotations.NullMarked;
