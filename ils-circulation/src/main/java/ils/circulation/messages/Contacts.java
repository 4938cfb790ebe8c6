package ils.circulation.messages;

import ils.circulation.act.Cells;
import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.Topic;
import ils.circulation.policy.notices.Tries;
import ils.circulation.wording.WordingKey;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How people can be reached, what they prefer, and which addresses refuse. */
@ApplicationScoped
public class Contacts {

  private static final String SQL =
      """
      select municipality_id, given_name, language, email, phone, national_id_hash is not null
      from person where id = ?1 and closed_at is null""";

  @PersistenceContext EntityManager em;

  /** Without any address if the person is gone. */
  @Transactional
  public Contact of(long person) {
    return Rows.first(em.createNativeQuery(SQL).setParameter(1, person))
        .map(row -> contact(person, row))
        .orElseGet(() -> new Contact(person, 0, "", "da", Map.of(), Set.of(), Map.of()));
  }

  private Contact contact(long person, @Nullable Object[] row) {
    Map<Medium, String> addresses = new EnumMap<>(Medium.class);
    put(addresses, Medium.EMAIL, row[3]);
    put(addresses, Medium.SMS, row[4]);
    if (Cells.flag(row[5])) {
      addresses.put(Medium.DIGITAL_POST, Long.toString(person));
    }
    return new Contact(
        person,
        Rows.id(java.util.Objects.requireNonNull(row[0])),
        String.valueOf(row[1]),
        WordingKey.language(String.valueOf(row[2])),
        addresses,
        refusing(person, addresses),
        wishes(person));
  }

  private static void put(Map<Medium, String> addresses, Medium medium, @Nullable Object cell) {
    if (cell != null && !cell.toString().isBlank()) {
      addresses.put(medium, cell.toString().strip());
    }
  }

  private Set<Medium> refusing(long person, Map<Medium, String> addresses) {
    var query =
        em.createNativeQuery(
                """
                select medium, address_hash from contact_failure
                where person_id = ?1 and flagged_at is not null""")
            .setParameter(1, person);
    Set<Medium> refusing = EnumSet.noneOf(Medium.class);
    for (Object[] row : Rows.all(query)) {
      Medium medium = Medium.valueOf(String.valueOf(row[0]));
      String address = addresses.get(medium);
      if (address != null && Arrays.equals(hash(address), (byte[]) row[1])) {
        refusing.add(medium);
      }
    }
    return refusing;
  }

  /** What a person has chosen. */
  @Transactional
  public Map<Topic, Medium> wishes(long person) {
    var query =
        em.createNativeQuery("select topic, medium from notice_preference where person_id = ?1")
            .setParameter(1, person);
    Map<Topic, Medium> wishes = new EnumMap<>(Topic.class);
    for (Object[] row : Rows.all(query)) {
      wishes.put(Topic.valueOf((String) row[0]), Medium.valueOf((String) row[1]));
    }
    return wishes;
  }

  /**
   * Remembers what a person wants.
   *
   * @param medium null: as the library does it
   */
  void wish(long person, Topic topic, @Nullable Medium medium) {
    em.createNativeQuery("delete from notice_preference where person_id = ?1 and topic = ?2")
        .setParameter(1, person)
        .setParameter(2, topic.name())
        .executeUpdate();
    if (medium != null) {
      em.createNativeQuery(
              "insert into notice_preference (person_id, topic, medium) values (?1, ?2, ?3)")
          .setParameter(1, person)
          .setParameter(2, topic.name())
          .setParameter(3, medium.name())
          .executeUpdate();
    }
  }

  /** An address has refused; returns whether it is believed now. */
  boolean refused(long person, Medium medium, String address, Instant at) {
    em.createNativeQuery(
            """
            insert into contact_failure (person_id, medium, address_hash, failures, last_at)
            values (?1, ?2, ?3, 1, ?4)
            on duplicate key update failures = if(address_hash = ?3, failures + 1, 1),
              flagged_at = if(address_hash = ?3, flagged_at, null), address_hash = ?3,
              last_at = ?4""")
        .setParameter(1, person)
        .setParameter(2, medium.name())
        .setParameter(3, hash(address))
        .setParameter(4, Utc.of(at))
        .executeUpdate();
    return em.createNativeQuery(
                """
                update contact_failure set flagged_at = coalesce(flagged_at, ?3)
                where person_id = ?1 and medium = ?2 and failures >= ?4""")
            .setParameter(1, person)
            .setParameter(2, medium.name())
            .setParameter(3, Utc.of(at))
            .setParameter(4, Tries.REFUSALS)
            .executeUpdate()
        > 0;
  }

  /** An address is known to be broken: it is not used until the person has another. */
  void broken(long person, Medium medium, byte[] addressHash, Instant at) {
    em.createNativeQuery(
            """
            insert into contact_failure
              (person_id, medium, address_hash, failures, last_at, flagged_at)
            values (?1, ?2, ?3, 1, ?4, ?4)
            on duplicate key update failures = if(address_hash = ?3, failures + 1, 1),
              flagged_at = if(address_hash = ?3, coalesce(flagged_at, ?4), ?4),
              address_hash = ?3, last_at = ?4""")
        .setParameter(1, person)
        .setParameter(2, medium.name())
        .setParameter(3, addressHash)
        .setParameter(4, Utc.of(at))
        .executeUpdate();
  }

  /** An address took a message: what it refused before is forgotten. */
  void accepted(long person, Medium medium) {
    em.createNativeQuery("delete from contact_failure where person_id = ?1 and medium = ?2")
        .setParameter(1, person)
        .setParameter(2, medium.name())
        .executeUpdate();
  }

  static byte[] hash(String address) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
