package ils.core.item;

import ils.core.db.RowWatch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One physical item: a copy, a disc, a game, a box.
 *
 * <p>Its home is where it belongs, its place is where it is or was last seen. Circulation alone
 * changes its state, under a lock on the row ({@link Items#lock}).
 */
@Entity
@Table(name = "item")
@EntityListeners(RowWatch.class)
public class Item {

  @Id private Long id;

  @Version private int version;

  @Column(name = "bib_id")
  private long bibId;

  @Column(name = "municipality_id")
  private long municipalityId;

  private String barcode;

  @Column(name = "home_node_id")
  private long homeNodeId;

  @Column(name = "place_node_id")
  private long placeNodeId;

  private @Nullable String location;

  @Column(name = "call_number")
  private @Nullable String callNumber;

  @Column(name = "material_group")
  private String materialGroup;

  @Column(name = "loan_kind")
  private String loanKind;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Column(name = "audience_node_id")
  private @Nullable Long audienceNodeId;

  @Column(name = "price_minor")
  private @Nullable Long priceMinor;

  private short parts;
  private String flags;
  private @Nullable String note;

  @Enumerated(EnumType.STRING)
  private ItemState state;

  @Column(name = "state_since")
  private Instant stateSince;

  @Column(name = "first_available_at")
  private @Nullable Instant firstAvailableAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Item() {}

  /**
   * Does the act: the item takes its new state, at this place, from this moment.
   *
   * @throws ForbiddenMove if its state does not allow the act; nothing has changed then
   */
  public void act(ItemAct act, long placeNode, Instant at) {
    state = ItemMoves.after(state, act).orElseThrow(() -> new ForbiddenMove(id, state, act));
    stateSince = at;
    placeNodeId = placeNode;
    if (state == ItemState.AVAILABLE && firstAvailableAt == null) {
      firstAvailableAt = at;
    }
  }

  /** Takes a new home; where it is does not change by that. */
  public void moveHome(long homeNode) {
    homeNodeId = homeNode;
  }

  public boolean has(ItemFlag flag) {
    return Arrays.asList(flags.split(",")).contains(flag.name());
  }

  public long id() {
    return id;
  }

  public long bibId() {
    return bibId;
  }

  public long municipalityId() {
    return municipalityId;
  }

  public Barcode barcode() {
    return new Barcode(barcode);
  }

  public long homeNodeId() {
    return homeNodeId;
  }

  public long placeNodeId() {
    return placeNodeId;
  }

  public @Nullable String location() {
    return location;
  }

  public @Nullable String callNumber() {
    return callNumber;
  }

  public String materialGroup() {
    return materialGroup;
  }

  public String loanKind() {
    return loanKind;
  }

  public Audience audience() {
    return audience;
  }

  public @Nullable Long audienceNodeId() {
    return audienceNodeId;
  }

  public @Nullable Long priceMinor() {
    return priceMinor;
  }

  public int parts() {
    return parts;
  }

  public @Nullable String note() {
    return note;
  }

  public ItemState state() {
    return state;
  }

  public Instant stateSince() {
    return stateSince;
  }
}
