package ils.circulation.fees;

import ils.core.org.DeclaredSettings;
import ils.core.org.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings of accounts. */
@ApplicationScoped
public class FeeSettings implements DeclaredSettings {

  @Override
  public String module() {
    return "circulation";
  }

  @Override
  public List<SettingKey<?>> keys() {
    return List.of(LedgerSettings.KEEPS_CREDIT, LedgerSettings.CREDIT_DAYS, LedgerSettings.OWNER);
  }
}
