package ils.core.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a person and may change.
 *
 * @param protectedAddress the address is shown to nobody without the right for it
 * @param language of messages, {@code da} or {@code en}
 */
public record PersonDetails(
    String givenName,
    String familyName,
    @Nullable LocalDate bornOn,
    boolean protectedAddress,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String postcode,
    @Nullable String city,
    String language) {

  public PersonDetails {
    if (givenName.isBlank() && familyName.isBlank()) {
      throw new IllegalArgumentException("a person needs a name");
    }
  }

  /** The same person, reached in another way. */
  public PersonDetails reachedBy(ContactDetails contact) {
    return new PersonDetails(
        givenName,
        familyName,
        bornOn,
        protectedAddress,
        contact.email(),
        contact.phone(),
        address,
        postcode,
        city,
        contact.language());
  }
}
