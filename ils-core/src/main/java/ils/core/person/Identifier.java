package ils.core.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A card, badge or login that points to a person from one day to another. */
@Entity
@Table(name = "identifier")
public class Identifier {

  @Id private Long id;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "municipality_id")
  private long municipalityId;

  @Enumerated(EnumType.STRING)
  private IdentifierType type;

  private String value;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private @Nullable LocalDate validTo;

  @Column(name = "replaced_on")
  private @Nullable LocalDate replacedOn;

  protected Identifier() {}

  Identifier(long id, Person person, IdentifierType type, String value, LocalDate validFrom) {
    this.id = id;
    this.personId = person.id();
    this.municipalityId = person.municipalityId();
    this.type = type;
    this.value = value;
    this.validFrom = validFrom;
  }

  /** From this day another one is used; whoever scans this one is told so. */
  public void replace(LocalDate on) {
    replacedOn = on;
    validTo = on.minusDays(1);
  }

  /** No longer valid after this day. */
  public void expire(LocalDate lastDay) {
    validTo = lastDay;
  }

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  public long personId() {
    return personId;
  }

  public IdentifierType type() {
    return type;
  }

  public String value() {
    return value;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public @Nullable LocalDate validTo() {
    return validTo;
  }

  public @Nullable LocalDate replacedOn() {
    return replacedOn;
  }
}
