package planted.circulation.policy;

import jakarta.persistence.EntityManager;

/** A rule that looks things up itself. */
class ImpureRule {
  EntityManager em;
}
