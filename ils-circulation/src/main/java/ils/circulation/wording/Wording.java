package ils.circulation.wording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, before it is filled in.
 *
 * @param id 0 for one that ships with the product
 * @param node whose it is; null for one that ships with the product
 * @param version from 1 at its node; 0 for one that ships
 * @param body null where the node inherits again
 */
public record Wording(
    long id,
    WordingKey key,
    @Nullable Long node,
    int version,
    String subject,
    @Nullable String body,
    @Nullable Instant createdAt,
    String author) {

  static Wording shipped(WordingKey key, String subject, String body) {
    return new Wording(0, key, null, 0, subject, body, null, "");
  }

  public String text() {
    return body == null ? "" : body;
  }
}
