/**
 * ISO 28560-2: a tag as a row of objects by ISO/IEC 15962 without a directory, each packed in the
 * way that suits its text.
 */
@NullMarked
package ils.selfcheck.tag.objects;

import org.jspecify.annotations.NullMarked;
