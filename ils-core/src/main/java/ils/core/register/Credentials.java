package ils.core.register;

import ils.core.access.Accounts;
import ils.core.access.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** First passwords and PINs. One that somebody has already is theirs, whatever a file says. */
@ApplicationScoped
class Credentials {

  @Inject RegisterRows rows;
  @Inject Accounts accounts;

  void setFirst(Subject subject, String password) {
    setFirst(Map.of(subject, password));
  }

  void setFirst(Map<Subject, String> secrets) {
    Map<Subject, String> firsts = new LinkedHashMap<>(secrets);
    firsts.keySet().removeIf(this::hasOne);
    accounts.setPasswords(firsts);
  }

  private boolean hasOne(Subject subject) {
    String sql = "select subject_id from credential where subject_kind = ?1 and subject_id = ?2";
    return rows.cell(Number.class, sql, subject.kind().name(), subject.id()).isPresent();
  }
}
