/** The walls between the modules and the roles of classes, checked; each check is shown to bite. */
@NullMarked
package ils.architecture;

import org.jspecify.annotations.NullMarked;
