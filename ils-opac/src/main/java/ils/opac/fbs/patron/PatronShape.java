package ils.opac.fbs.patron;

import ils.circulation.policy.notices.Reception;
import ils.core.person.PersonDetails;
import ils.opac.fbs.patron.PatronBody.AddressBody;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what we know of a person into the fields of one of FBS's versions. */
final class PatronShape {

  /** Days for which a reservation keeps its interest where the patron has not said otherwise. */
  private static final int INTEREST_DAYS = 180;

  private PatronShape() {}

  /**
   * What is told of a person.
   *
   * @param pickupBranch ISIL
   * @param resident whether they borrow as a citizen of the municipality
   * @param showAddress false where it is protected and the caller may not see it
   * @param reception the channels by which the person is told things
   */
  record Facts(
      long id,
      PersonDetails details,
      String pickupBranch,
      boolean resident,
      boolean showAddress,
      Reception reception) {}

  static PatronBody of(Facts facts, PatronVersion version) {
    var details = facts.details();
    var email = details.email();
    var phone = details.phone();
    return new PatronBody(
        facts.id(),
        (details.givenName() + " " + details.familyName()).strip(),
        details.bornOn(),
        facts.showAddress() ? address(details, version) : null,
        email,
        phone,
        facts.reception().email(),
        facts.reception().sms(),
        false,
        since(version, PatronVersion.V5, List.of()),
        facts.pickupBranch(),
        details.language(),
        INTEREST_DAYS,
        facts.resident(),
        since(version, PatronVersion.V7, false),
        null,
        since(version, PatronVersion.V7, List.of()),
        since(version, PatronVersion.V6, List.of()),
        since(version, PatronVersion.V8, false));
  }

  private static <T> @Nullable T since(PatronVersion asked, PatronVersion first, T value) {
    return asked.since(first) ? value : null;
  }

  private static @Nullable AddressBody address(PersonDetails details, PatronVersion version) {
    boolean none =
        Stream.of(details.address(), details.postcode(), details.city())
            .noneMatch(Objects::nonNull);
    if (none) {
      return null;
    }
    return new AddressBody(
        "",
        Objects.requireNonNullElse(details.address(), ""),
        Objects.requireNonNullElse(details.postcode(), ""),
        Objects.requireNonNullElse(details.city(), ""),
        "",
        since(version, PatronVersion.V9, ""),
        since(version, PatronVersion.V9, ""));
  }
}
