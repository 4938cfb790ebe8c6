package ils.opac.fbs.patron;

import ils.core.person.ContactDetails;
import ils.core.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a front sends to change a patron, in any of FBS's versions: one address of a kind, or a list
 * of which the first to be notified counts. What is left out stays as it is; an empty list, or an
 * empty text, takes the address away.
 *
 * @param onHold a pause of all reservations
 */
record PatronSettings(
    @Nullable String preferredPickupBranch,
    @Nullable Boolean receiveEmail,
    @Nullable Boolean receiveSms,
    @Nullable String emailAddress,
    @Nullable String phoneNumber,
    @Nullable List<EmailAddress> emailAddresses,
    @Nullable List<PhoneNumber> phoneNumbers,
    @Nullable Period onHold,
    @Nullable String preferredLanguage) {

  /** One of several addresses. */
  record EmailAddress(String emailAddress, boolean receiveNotification) {}

  /** One of several numbers. */
  record PhoneNumber(String phoneNumber, boolean receiveNotification) {}

  /** From one day to another; both may be left out. */
  record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    boolean isSet() {
      return from != null || to != null;
    }
  }

  /** An address, and whether it is to be used. */
  private record Chosen(@Nullable String address, @Nullable Boolean wanted) {}

  private Chosen email(@Nullable String now) {
    return emailAddresses == null
        ? new Chosen(emailAddress == null ? now : text(emailAddress), receiveEmail)
        : emailAddresses.stream()
            .filter(Objects::nonNull)
            .map(one -> new Chosen(text(one.emailAddress()), one.receiveNotification()))
            .reduce(PatronSettings::better)
            .orElse(new Chosen(null, false));
  }

  private Chosen phone(@Nullable String now) {
    return phoneNumbers == null
        ? new Chosen(phoneNumber == null ? now : text(phoneNumber), receiveSms)
        : phoneNumbers.stream()
            .filter(Objects::nonNull)
            .map(one -> new Chosen(text(one.phoneNumber()), one.receiveNotification()))
            .reduce(PatronSettings::better)
            .orElse(new Chosen(null, false));
  }

  private static Chosen better(Chosen first, Chosen next) {
    return Boolean.TRUE.equals(first.wanted()) || !Boolean.TRUE.equals(next.wanted())
        ? first
        : next;
  }

  private static @Nullable String text(@Nullable String sent) {
    return sent == null || sent.isBlank() ? null : sent.strip().replace(" ", "");
  }

  /**
   * How the patron is to be reached.
   *
   * @throws ProblemException naming an address or a number that is none
   */
  ContactDetails contact(ContactDetails now) {
    String email =
        valid(email(now.email()).address(), now.email(), ContactDetails::isEmail, "emailAddresses");
    String phone =
        valid(phone(now.phone()).address(), now.phone(), ContactDetails::isPhone, "phoneNumbers");
    return new ContactDetails(email, phone, language(now.language()));
  }

  /** What was there before is left alone, whatever its form. */
  private static @Nullable String valid(
      @Nullable String wanted, @Nullable String now, Predicate<String> form, String field) {
    if (wanted != null && !wanted.equals(now) && !form.test(wanted)) {
      throw ProblemException.invalid("patron." + field, "is none");
    }
    return wanted;
  }

  private String language(String now) {
    return preferredLanguage == null || preferredLanguage.isBlank()
        ? now
        : preferredLanguage.startsWith("en") ? "en" : "da";
  }

  /** The switch for e-mails; null where nothing was said. */
  @Nullable Boolean wantsEmail() {
    return email(null).wanted();
  }

  /** The switch for SMS; null where nothing was said. */
  @Nullable Boolean wantsSms() {
    return phone(null).wanted();
  }
}
