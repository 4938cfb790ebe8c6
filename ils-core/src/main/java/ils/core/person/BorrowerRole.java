package ils.core.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As what a person borrows and from whom: limits, fees, blocks and rules are the role's, so that a
 * school's affairs and the public library's stay apart.
 */
@Entity
@Table(name = "borrower_role")
public class BorrowerRole {

  @Id private Long id;

  @Version private int version;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "municipality_id")
  private long municipalityId;

  @Enumerated(EnumType.STRING)
  private RoleKind kind;

  @Column(name = "node_id")
  private long nodeId;

  private String category;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private @Nullable LocalDate endsOn;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  protected BorrowerRole() {}

  BorrowerRole(long id, Person person, RoleKind kind, long nodeId, RoleTerms terms) {
    this.id = id;
    this.personId = person.id();
    this.municipalityId = person.municipalityId();
    this.kind = kind;
    this.nodeId = nodeId;
    change(terms);
  }

  /**
   * What the library and the borrower have agreed.
   *
   * @param category such as ADULT, CHILD, PUPIL, TEACHER, HOMEBOUND; the rules know it
   * @param endsOn last day; null: until further notice
   */
  public record RoleTerms(String category, LocalDate startsOn, @Nullable LocalDate endsOn) {}

  public final void change(RoleTerms terms) {
    category = terms.category();
    startsOn = terms.startsOn();
    endsOn = terms.endsOn();
  }

  public void close(Instant at) {
    closedAt = at;
  }

  public long id() {
    return id;
  }

  public long personId() {
    return personId;
  }

  public long municipalityId() {
    return municipalityId;
  }

  public RoleKind kind() {
    return kind;
  }

  public long nodeId() {
    return nodeId;
  }

  public RoleTerms terms() {
    return new RoleTerms(category, startsOn, endsOn);
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }
}
