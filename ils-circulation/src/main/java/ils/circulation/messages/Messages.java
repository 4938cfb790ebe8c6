package ils.circulation.messages;

import ils.circulation.act.Cells;
import ils.circulation.policy.notices.Medium;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The messages on record. One is looked at again while {@code due_at} stands: when it may be sent,
 * or, while somebody is sending it, when that one is taken to be dead.
 */
@ApplicationScoped
public class Messages {

  private static final String COLUMNS =
      "id, person_id, node_id, medium, language, tries, subject, body, created_at,"
          + " handing_at is not null";

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  /** Adds a message; a notice that went by the same channel before makes the whole fail. */
  public void add(NewMessage message, Instant at) {
    add(message, at, null);
  }

  /**
   * @param fallbackOf the message that could not be delivered; null for none
   */
  void add(NewMessage message, Instant at, @Nullable Long fallbackOf) {
    long id = ids.next();
    em.createNativeQuery(
            """
            insert into message (id, person_id, municipality_id, node_id, medium, language, state,
              due_at, fallback_of, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, 'WAITING', ?7, ?8, ?9)""")
        .setParameter(1, id)
        .setParameter(2, message.contact().person())
        .setParameter(3, message.contact().municipality())
        .setParameter(4, message.node())
        .setParameter(5, message.medium().name())
        .setParameter(6, message.contact().language())
        .setParameter(7, Utc.of(message.due()))
        .setParameter(8, fallbackOf)
        .setParameter(9, Utc.of(at))
        .executeUpdate();
    String notices = String.join(",", message.notices().stream().map(String::valueOf).toList());
    em.createNativeQuery(
            """
            insert into message_notice (message_id, notice_id, medium)
            select ?1, n.id, ?2 from notice n where n.id in (%s)"""
                .formatted(notices))
        .setParameter(1, id)
        .setParameter(2, message.medium().name())
        .executeUpdate();
  }

  /** Messages that are due, locked; those that another node has are passed over. */
  List<Message> take(Instant now, int most) {
    var query =
        em.createNativeQuery(
                """
                select %s from message where due_at <= ?1
                order by due_at limit %d for update skip locked"""
                    .formatted(COLUMNS, most))
            .setParameter(1, Utc.of(now));
    return Rows.all(query).stream().map(Messages::message).toList();
  }

  private static Message message(@Nullable Object[] row) {
    return new Message(
        Rows.id(Objects.requireNonNull(row[0])),
        Rows.id(Objects.requireNonNull(row[1])),
        Rows.id(Objects.requireNonNull(row[2])),
        Medium.valueOf(String.valueOf(row[3])),
        String.valueOf(row[4]),
        Cells.number(row[5]),
        row[6] == null ? null : row[6].toString(),
        row[7] == null ? null : row[7].toString(),
        Cells.instant(Objects.requireNonNull(row[8])),
        Cells.flag(row[9]));
  }

  /** A process is sending it now, in these words, and has it until {@code until}. */
  void sending(Outgoing message, long sender, Instant until) {
    em.createNativeQuery(
            """
            update message set state = 'SENDING', due_at = ?2, tries = ?3, subject = ?4, body = ?5,
              sender_id = ?6, address_hash = ?7, unsure = if(handing_at is null, unsure, unsure + 1),
              handing_at = null
            where id = ?1""")
        .setParameter(6, sender)
        .setParameter(7, Contacts.hash(message.address()))
        .setParameter(1, message.id())
        .setParameter(2, Utc.of(until))
        .setParameter(3, message.tries())
        .setParameter(4, message.subject())
        .setParameter(5, message.text())
        .executeUpdate();
  }

  /**
   * Handing it over begins; until it is known how that went, nobody else can tell.
   *
   * @return false if it is not this sender's any more, and is not to be handed over
   */
  boolean handing(long id, long sender, int tries, Instant at) {
    return em.createNativeQuery(
                """
                update message set handing_at = ?4
                where id = ?1 and sender_id = ?2 and tries = ?3 and state = 'SENDING'""")
            .setParameter(1, id)
            .setParameter(2, sender)
            .setParameter(3, tries)
            .setParameter(4, Utc.of(at))
            .executeUpdate()
        == 1;
  }

  /** It is in the inbox, which is here. */
  void arrived(long id, WordMessage.Worded words, Instant at) {
    em.createNativeQuery(
            """
            update message set state = 'SENT', due_at = null, tries = 1, subject = ?2, body = ?3,
              via = 'inbox', sent_at = ?4 where id = ?1""")
        .setParameter(1, id)
        .setParameter(2, words.subject())
        .setParameter(3, words.text())
        .setParameter(4, Utc.of(at))
        .executeUpdate();
  }

  /** It was handed over, whoever has it by now. */
  void sent(long id, Handover.Taken taken, Instant at) {
    em.createNativeQuery(
            """
            update message set state = 'SENT', due_at = null, why = null, via = ?2,
              sender_id = null, handing_at = null, external_id = nullif(?3, ''), sent_at = ?4 where id = ?1 and state <> 'SENT'""")
        .setParameter(1, id)
        .setParameter(2, taken.via())
        .setParameter(3, taken.externalId())
        .setParameter(4, Utc.of(at))
        .executeUpdate();
  }

  /**
   * It was surely not handed over, and is worded anew at the next try, by the state of things then.
   *
   * @param tries of the try that tells this; one that was taken for dead has no say any more
   */
  boolean later(long id, int tries, Instant due, String why) {
    return em.createNativeQuery(
                """
                update message set state = 'WAITING', due_at = ?3, why = ?4, subject = null,
                  body = null, sender_id = null, handing_at = null where id = ?1 and tries = ?2 and state = 'SENDING'""")
            .setParameter(1, id)
            .setParameter(2, tries)
            .setParameter(3, Utc.of(due))
            .setParameter(4, why)
            .executeUpdate()
        == 1;
  }

  /** It may not go out before then; its try is not spent. */
  void postpone(long id, Instant due) {
    em.createNativeQuery("update message set due_at = ?2 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, Utc.of(due))
        .executeUpdate();
  }

  /** It could not be taken, and a try is spent. */
  void putOff(long id, Instant due, String why) {
    em.createNativeQuery(
            "update message set due_at = ?2, tries = tries + 1, why = ?3 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, Utc.of(due))
        .setParameter(3, why.substring(0, Math.min(60, why.length())))
        .executeUpdate();
  }

  /** It will not be sent. */
  void end(long id, String state, String why) {
    em.createNativeQuery(
            """
            update message set state = ?2, due_at = null, why = ?3, sender_id = null,
              handing_at = null where id = ?1""")
        .setParameter(1, id)
        .setParameter(2, state)
        .setParameter(3, why)
        .executeUpdate();
  }

  /** The causes of these notices are gone: the message does not tell them. */
  void untell(long id, Collection<Long> notices) {
    em.createNativeQuery(
            "update message_notice set told = false where message_id = ?1 and notice_id in (%s)"
                .formatted(String.join(",", notices.stream().map(String::valueOf).toList())))
        .setParameter(1, id)
        .executeUpdate();
  }

  /** The message, locked. */
  Optional<Message> lock(long id) {
    return Rows.first(
            em.createNativeQuery(
                    "select %s from message where id = ?1 for update".formatted(COLUMNS))
                .setParameter(1, id))
        .map(Messages::message);
  }

  /** The address that an e-mail went to, as a hash; empty unless a mail server has taken it. */
  Optional<byte[]> addressOfSent(long id) {
    var query =
        em.createNativeQuery(
                """
                select address_hash from message
                where id = ?1 and medium = 'EMAIL' and state = 'SENT' and address_hash is not null
                for update""")
            .setParameter(1, id);
    return Rows.cell(query, byte[].class);
  }

  /** Whether it has gone out, or will not for a reason of its address. */
  boolean hasEnded(long id) {
    var query =
        em.createNativeQuery(
                "select id from message where id = ?1 and due_at is null and state <> 'WITHDRAWN'")
            .setParameter(1, id);
    return Rows.cell(query, Number.class).isPresent();
  }

  /** The notices that a message tells, with the channels each has gone by. */
  List<Object[]> channels(long id) {
    return Rows.all(
        em.createNativeQuery(
                """
                select distinct n.id, n.kind, t.medium from message_notice mn
                  join notice n on n.id = mn.notice_id
                  join message_notice t on t.notice_id = n.id
                where mn.message_id = ?1 and mn.told order by n.id""")
            .setParameter(1, id));
  }

  /** The same notices once more, by the same channel, in the same words. */
  long again(long id, Instant at) {
    long copy = ids.next();
    em.createNativeQuery(
            """
            insert into message (id, person_id, municipality_id, node_id, medium, language, state,
              due_at, subject, body, resent_of, created_at)
            select ?1, person_id, municipality_id, node_id, medium, language, 'WAITING', ?3,
              subject, body, id, ?3 from message where id = ?2""")
        .setParameter(1, copy)
        .setParameter(2, id)
        .setParameter(3, Utc.of(at))
        .executeUpdate();
    em.createNativeQuery(
            """
            insert into message_notice (message_id, notice_id, medium, round)
            select ?1, mn.notice_id, mn.medium, (select 1 + max(r.round) from message_notice r
              where r.notice_id = mn.notice_id and r.medium = mn.medium)
            from message_notice mn where mn.message_id = ?2 and mn.told""")
        .setParameter(1, copy)
        .setParameter(2, id)
        .executeUpdate();
    return copy;
  }
}
