/** People, their borrower roles, their cards, groups and classes. */
@NullMarked
package ils.core.person;

import org.jspecify.annotations.NullMarked;
