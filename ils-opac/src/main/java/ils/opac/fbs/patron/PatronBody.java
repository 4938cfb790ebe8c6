package ils.opac.fbs.patron;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patron as FBS's PatronV4 to PatronV9 have it. What is null is not sent: the front's profile
 * page breaks on {@code "address": null}.
 *
 * @param preferredPickupBranch ISIL
 * @param defaultInterestPeriod days
 * @param blockStatus null or empty: not blocked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PatronBody(
    long patronId,
    String name,
    @Nullable LocalDate birthday,
    @Nullable AddressBody address,
    @Nullable String emailAddress,
    @Nullable String phoneNumber,
    boolean receiveEmail,
    boolean receiveSms,
    boolean receivePostalMail,
    @Nullable List<String> notificationProtocols,
    String preferredPickupBranch,
    String preferredLanguage,
    int defaultInterestPeriod,
    boolean resident,
    @Nullable Boolean guardianVisibility,
    @Nullable List<BlockStatus> blockStatus,
    @Nullable List<String> interests,
    @Nullable List<String> tags,
    @Nullable Boolean hasNationalRegistrySynchronizationConsent) {

  /** FBS's AddressV2, and with district and sub-district AddressV3. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AddressBody(
      String coName,
      String street,
      String postalCode,
      String city,
      String country,
      @Nullable String district,
      @Nullable String subDistrict) {}

  /**
   * A block.
   *
   * @param blockedReason one of FBS's letters: O U F S W E D, or another
   */
  record BlockStatus(String blockedReason, LocalDate blockedSince, String message) {}
}
