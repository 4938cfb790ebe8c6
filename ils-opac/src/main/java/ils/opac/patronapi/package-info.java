/** Our own patron API, {@code /api/patron/v1}; its contract is {@code contracts/patron-v1.yaml}. */
@NullMarked
package ils.opac.patronapi;

import org.jspecify.annotations.NullMarked;
