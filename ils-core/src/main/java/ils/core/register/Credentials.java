package ils.core.register;

import ils.core.access.Accounts;
import ils.core.access.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** First passwords and PINs. One that somebody has already is theirs, whatever a file says. */
@ApplicationScoped
class Credentials {

  @Inject RegisterRows rows;
  @Inject Accounts accounts;

  void setFirst(Subject subject, String password) {
    String sql = "select subject_id from credential where subject_kind = ?1 and subject_id = ?2";
    if (rows.cell(Number.class, sql, subject.kind().name(), subject.id()).isEmpty()) {
      accounts.setPassword(subject, password);
    }
  }
}
