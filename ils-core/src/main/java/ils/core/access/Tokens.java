package ils.core.access;

import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.event.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Bearer tokens for the APIs: 256 random bits, stored as a hash, with scopes and an end. */
@ApplicationScoped
public class Tokens {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Owners owners;

  /** Who a token speaks for, and for what. */
  public record Bearer(Actor actor, Set<String> scopes) {}

  /**
   * Makes a token.
   *
   * @param municipality whose data it opens
   * @return the token; it is shown once and stored nowhere
   */
  @Transactional
  public String issue(Subject subject, long municipality, Set<String> scopes, Duration life) {
    var secret = Secret.fresh();
    var now = clock.instant();
    em.createNativeQuery(
            """
            insert into access_token
              (id_hash, subject_kind, subject_id, municipality_id, scopes, created_at, expires_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
        .setParameter(1, Secret.hash(secret))
        .setParameter(2, subject.kind().name())
        .setParameter(3, subject.id())
        .setParameter(4, municipality)
        .setParameter(5, String.join(" ", scopes))
        .setParameter(6, Utc.of(now))
        .setParameter(7, Utc.of(now.plus(life)))
        .executeUpdate();
    return secret;
  }

  /** Whose token it is; empty when unknown, expired, revoked, or its account closed. */
  public Optional<Bearer> find(String token) {
    var query =
        em.createNativeQuery(
                """
            select subject_kind, subject_id, scopes from access_token
            where id_hash = ?1 and expires_at > ?2""")
            .setParameter(1, Secret.hash(token))
            .setParameter(2, Utc.of(clock.instant()));
    return Rows.first(query).flatMap(this::bearer);
  }

  private Optional<Bearer> bearer(Object[] cells) {
    var subject = Subject.of((String) cells[0], ((Number) cells[1]).longValue());
    var scopes =
        Arrays.stream(((String) cells[2]).split(" "))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return owners.actor(subject).map(actor -> new Bearer(actor, scopes));
  }

  @Transactional
  public void revoke(String token) {
    em.createNativeQuery("delete from access_token where id_hash = ?1")
        .setParameter(1, Secret.hash(token))
        .executeUpdate();
  }
}
