/**
 * The FBS-compatible patron API: who asks for what, and how answers look. See {@code
 * PATRON-API.md}.
 */
@NullMarked
package ils.opac.fbs;

import org.jspecify.annotations.NullMarked;
