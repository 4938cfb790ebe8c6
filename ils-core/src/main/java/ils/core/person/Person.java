package ils.core.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person in one municipality, whatever roles they borrow in. Names and addresses live here and
 * nowhere else, so that one row can be emptied.
 */
@Entity
@Table(name = "person")
public class Person {

  @Id private Long id;

  @Version private int version;

  @Column(name = "municipality_id")
  private long municipalityId;

  @Column(name = "given_name")
  private String givenName;

  @Column(name = "family_name")
  private String familyName;

  @Column(name = "born_on")
  private @Nullable LocalDate bornOn;

  @Column(name = "national_id_hash")
  private byte @Nullable [] nationalIdHash;

  @Column(name = "national_id_cipher")
  private byte @Nullable [] nationalIdCipher;

  @Column(name = "protected_address")
  private boolean protectedAddress;

  private @Nullable String email;
  private @Nullable String phone;
  private @Nullable String address;
  private @Nullable String postcode;
  private @Nullable String city;
  private String language;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  protected Person() {}

  Person(long id, long municipalityId, PersonDetails details, Instant at) {
    this.id = id;
    this.municipalityId = municipalityId;
    this.createdAt = at;
    change(details);
  }

  /** Takes over everything a person or the register may change. */
  public final void change(PersonDetails details) {
    givenName = details.givenName();
    familyName = details.familyName();
    bornOn = details.bornOn();
    protectedAddress = details.protectedAddress();
    email = details.email();
    phone = details.phone();
    address = details.address();
    postcode = details.postcode();
    city = details.city();
    language = details.language();
  }

  void identify(NationalIds.Sealed sealed) {
    nationalIdHash = sealed.hash();
    nationalIdCipher = sealed.cipher();
  }

  /** Ends the person's relation to the library; roles and cards end with it. */
  public void close(Instant at) {
    closedAt = at;
  }

  /**
   * Age in whole years on a day; somebody born on 29 February is a year older on 1 March in other
   * years. Empty when the date of birth is unknown.
   */
  public Optional<Integer> ageOn(LocalDate day) {
    return Optional.ofNullable(bornOn).map(born -> Period.between(born, day).getYears());
  }

  public PersonDetails details() {
    return new PersonDetails(
        givenName,
        familyName,
        bornOn,
        protectedAddress,
        email,
        phone,
        address,
        postcode,
        city,
        language);
  }

  public long id() {
    return id;
  }

  public long municipalityId() {
    return municipalityId;
  }

  public String fullName() {
    return givenName + " " + familyName;
  }

  public @Nullable LocalDate bornOn() {
    return bornOn;
  }

  public String language() {
    return language;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }
}
