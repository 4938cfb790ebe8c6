package ils.core.event;

import ils.core.db.RowWatch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the event log: written once with what it tells of, never changed. */
@Entity
@Table(name = "event")
@EntityListeners(RowWatch.class)
public class Event {

  @Id private Long id;
  private Instant at;
  private String kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "actor_kind")
  private Actor.Kind actorKind;

  @Column(name = "actor_id")
  private long actorId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "node_id")
  private @Nullable Long nodeId;

  @Column(name = "municipality_id")
  private @Nullable Long municipalityId;

  @Column(name = "person_id")
  private @Nullable Long personId;

  @Column(name = "bib_id")
  private @Nullable Long bibId;

  @Column(name = "item_id")
  private @Nullable Long itemId;

  @Column(name = "subject_id")
  private @Nullable Long subjectId;

  @Column(name = "request_id")
  private @Nullable String requestId;

  @Column(name = "undo_of")
  private @Nullable Long undoOf;

  private @Nullable String detail;

  protected Event() {}

  Event(long id, Instant at, Occasion occasion, DomainEvent what, About about, String detail) {
    this.id = id;
    this.at = at;
    this.kind = what.kind();
    this.actorKind = occasion.actor().kind();
    this.actorId = occasion.actor().id();
    this.channel = occasion.channel();
    this.nodeId = occasion.nodeId() == 0 ? null : occasion.nodeId();
    this.municipalityId = occasion.actor().municipalityId();
    this.personId = about.personId();
    this.bibId = about.bibId();
    this.itemId = about.itemId();
    this.subjectId = about.subjectId();
    this.requestId = occasion.requestId();
    this.detail = detail;
  }

  /** This event takes another one back. */
  Event undoing(long event) {
    undoOf = event;
    return this;
  }

  public long id() {
    return id;
  }

  public Instant at() {
    return at;
  }

  public String kind() {
    return kind;
  }

  public About about() {
    return new About(personId, bibId, itemId, subjectId);
  }

  public @Nullable String detail() {
    return detail;
  }
}
